/** The digest travels to the error page in place of a number: nothing is broken, one has only to wait. */
export const busyDigest = "BUSY";

/** No connection to the database within the time a page waits for one; answered as 503, never as a bug. */
export class Busy extends Error {
  readonly digest = busyDigest;
  constructor(cause: unknown) {
    super("no connection to the database", { cause });
    this.name = "Busy";
  }
}

export const isBusy = (error: unknown): boolean =>
  error instanceof Error && ("digest" in error ? error.digest === busyDigest : isBusy(error.cause));
