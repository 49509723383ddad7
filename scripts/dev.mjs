import { tell } from "./setup/failure.mjs";
import { prepare } from "./setup/prepare.mjs";

await tell(async () => {
  await prepare();
  const { develop } = await import("./setup/develop.mjs");
  process.exit(await develop(process.argv.slice(2)));
});
