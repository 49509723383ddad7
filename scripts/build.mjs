import { tell } from "./setup/failure.mjs";
import { prepare } from "./setup/prepare.mjs";

await tell(async () => {
  await prepare();
  const { buildWeb, generateClient } = await import("./setup/build.mjs");
  await generateClient();
  await buildWeb();
});
