import { tell } from "./setup/failure.mjs";
import { prepare } from "./setup/prepare.mjs";

await tell(async () => {
  await prepare();
  const { runSteps } = await import("./testing/steps.mjs");
  process.exit(await runSteps(["types", "lint", "unit"]));
});
