/** Something the person at the keyboard can put right: printed as a sentence, never as a stack. */
export class Failure extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** One exit code per cause, so that a supervisor or a script can tell them apart. */
export const exitCodes = {
  node: 10,
  install: 11,
  unreachable: 20,
  wrongPassword: 21,
  oldServer: 22,
  missingRight: 23,
  missingRole: 24,
  diskFull: 25,
  portTaken: 26,
  dataFolder: 27,
  migration: 30,
  seed: 31,
  build: 32,
  server: 33,
};

/** Runs a script's story and turns a Failure into its sentence and exit code. */
export async function tell(story) {
  try {
    await story();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exit(error.exitCode ?? 1);
  }
}
