import { tell } from "./setup/failure.mjs";
import { prepare } from "./setup/prepare.mjs";

await tell(async () => {
  await prepare();
  const { start } = await import("./setup/start.mjs");
  await start(process.argv.slice(2));
  process.exit(0);
});
