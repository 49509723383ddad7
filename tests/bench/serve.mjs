import { createServer } from "node:http";
import next from "next";

/** Serves a built Next application from a folder; the twin of scripts/serve.mjs for the empty one. */
const [, , dir, port] = process.argv;
const app = next({ dev: false, dir, hostname: "localhost", port: Number(port), quiet: true });
await app.prepare();
createServer(app.getRequestHandler()).listen(Number(port), () => process.send?.("listening"));
process.on("disconnect", () => process.exit(0));
