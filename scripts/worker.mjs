import { tell } from "./setup/failure.mjs";
import { prepare } from "./setup/prepare.mjs";

await tell(async () => {
  await prepare();
  const { runProgram } = await import("./setup/programs.mjs");
  process.exit(await runProgram("worker", "lib/jobs/worker-main.ts", process.argv.slice(2)));
});
