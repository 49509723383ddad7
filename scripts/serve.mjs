import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { answering } from "./setup/answering.mjs";
import { root } from "./setup/root.mjs";

// Compiling the modules is most of a cold start; what one start compiled the next one reads.
enableCompileCache(join(root, ".next/cache/compiled"));
// The build wrote its configuration down; read from there, as Next's own standalone server does, it need not be compiled again.
const { config } = JSON.parse(readFileSync(join(root, ".next/required-server-files.json"), "utf8"));
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
const { default: next } = await import("next");

// Started by start.mjs and test.mjs; they stop it, so Ctrl-C, which reaches the whole group, is not for this process.
const port = Number(process.env.PORT);
const app = next({ dev: false, dir: root, hostname: "localhost", port, quiet: true });
await app.prepare();
const server = createServer(answering(app.getRequestHandler()));

async function close() {
  server.closeAllConnections();
  flushCompileCache();
  await app.close();
  process.exit(0);
}

process.on("SIGINT", () => {});
process.on("SIGTERM", close);
// Killed parents say nothing: their end of the channel closes.
process.on("disconnect", close);

server.listen(port, process.env.HOST, () => process.send?.("listening"));
