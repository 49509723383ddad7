import { tell } from "./setup/failure.mjs";
import { prepare } from "./setup/prepare.mjs";

await tell(async () => {
  await prepare();
  const { runBench } = await import("../tests/bench/prepare.mjs");
  process.exit(await runBench(process.argv.slice(2)));
});
