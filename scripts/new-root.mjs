import { createHash, randomBytes } from "node:crypto";
import { tell } from "./setup/failure.mjs";
import { prepare } from "./setup/prepare.mjs";

/** `npm run org:root`: a one-time token for another root organisation beside those there are; /setup asks for it. */
await tell(async () => {
  await prepare();
  const { openEnvironment } = await import("./setup/environment.mjs");
  const { withClient } = await import("./setup/connect.mjs");
  const { Failure } = await import("./setup/failure.mjs");
  const { ownerRole } = await import("./setup/roles.mjs");
  const environment = await openEnvironment();
  try {
    if (!environment.adminUrl) throw new Failure("Set DATABASE_URL to the administrator's address of the database.");
    const token = randomBytes(18).toString("base64url");
    const kept = createHash("sha256").update(token).digest("hex");
    await withClient(environment.adminUrl, (client) => client.query("select await_root($1)", [kept]), {
      options: `-c role=${ownerRole}`,
    });
    console.log(
      `\nSetup token, shown this once: ${token}\nEnter it at /setup to name the new root organisation and its secretary.`,
    );
  } finally {
    await environment.stop();
  }
});
