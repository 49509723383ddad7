import { tell } from "./setup/failure.mjs";
import { prepare } from "./setup/prepare.mjs";

await tell(async () => {
  await prepare();
  const { restore } = await import("./backup/programs.mjs");
  process.exitCode = await restore(process.argv.slice(2));
});
