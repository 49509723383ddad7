import { createServer } from "node:http";
import next from "next";

/** Serves a built Next application from a folder as scripts/serve.mjs serves ours. */
const dir = process.argv[2];
const port = Number(process.env.PORT);
const app = next({ dev: false, dir, hostname: "localhost", port, quiet: true });
await app.prepare();
process.on("disconnect", () => process.exit(0));
createServer(app.getRequestHandler()).listen(port, () => process.send?.("listening"));
