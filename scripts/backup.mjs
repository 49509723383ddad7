import { tell } from "./setup/failure.mjs";
import { prepare } from "./setup/prepare.mjs";

await tell(async () => {
  await prepare();
  const { backup } = await import("./backup/programs.mjs");
  await backup(process.argv.slice(2));
});
