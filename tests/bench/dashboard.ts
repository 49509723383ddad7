import { type Figure, ratioOf } from "./figure";
import { type Ground, serveCounty, withServers } from "./ground";
import { cpuPerRequest, type Server } from "./process";
import { ask, deskRequest } from "./requests";
import { pair } from "./rounds";
import { makeVisitor, type Visitor } from "./visitor";

/** What the root's overview costs beside a page of the same frame without a body, and beside a smaller tree. */
export async function benchDashboard({ demo, prefecture, quick }: Ground): Promise<Figure[]> {
  const [small, large] = [await makeVisitor(demo, "root"), await makeVisitor(prefecture, "root")];
  const count = quick ? 60 : 200;
  const cost = (server: Server, visitor: Visitor, page: string) => () =>
    cpuPerRequest(server, count, () => ask(server, deskRequest(visitor, page)));
  return withServers([() => serveCounty(demo), () => serveCounty(prefecture)], async (atDemo, atPrefecture) => {
    const [onDemo, onLarge] = [cost(atDemo, small, "dashboard"), cost(atPrefecture, large, "dashboard")];
    // Compilation of what runs often goes on through the first hundreds of requests.
    for (const warm of [onDemo, onLarge, cost(atDemo, small, "control")]) await warm();
    const beside = await pair(onDemo, cost(atDemo, small, "control"));
    const grown = await pair(onLarge, onDemo);
    return [
      ratioOf("dashboard: CPU of the root's page", beside, "× control page", "≤ 2"),
      ratioOf("dashboard: CPU at prefecture size", grown, "× demo", "≤ 1.2"),
    ];
  });
}
