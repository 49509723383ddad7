import { type Figure, ratioOf } from "./figure";
import { type Ground, serveCounty, serveEmpty } from "./ground";
import type { Server } from "./process";
import { type Asked, ask, deskRequest } from "./requests";
import { pair } from "./rounds";
import { makeVisitor } from "./visitor";

/** Milliseconds from starting the process to the last byte of its first page. */
async function firstPage(start: () => Promise<Server>, page: Asked): Promise<number> {
  const began = performance.now();
  const server = await start();
  try {
    await ask(server, page);
    return performance.now() - began;
  } finally {
    await server.stop();
  }
}

/** From nothing to the first complete inbox, the database running and migrated, beside the empty application's first page. */
export async function benchColdStart({ demo }: Ground): Promise<Figure[]> {
  const inbox = deskRequest(await makeVisitor(demo, "branch"), "inbox");
  const started = await pair(
    () => firstPage(() => serveCounty(demo), inbox),
    () => firstPage(serveEmpty, { path: "/" }),
  );
  return [ratioOf("cold start: first page with data", started, "× empty app", "≤ 1.5")];
}
