import { rowsIn } from "./database";
import { type Figure, ratioOf } from "./figure";
import { admin, type Ground, serveCounty, type Urls, withServers } from "./ground";
import { cpuPerRequest, type Server } from "./process";
import { ask, deskRequest } from "./requests";
import { pair } from "./rounds";
import { makeVisitor, type Visitor } from "./visitor";

/** The root's page in a large tree from the child on that leaves as many rows as the small one draws. */
async function sameRows(small: Urls, large: Urls): Promise<string> {
  const children =
    "select k.path from org k join org r on r.id = k.parent_id where r.parent_id is null and k.closed_on is null order by k.path";
  const drawn = await rowsIn(admin(small), children);
  const paths = await rowsIn<{ path: string }>(admin(large), children);
  return `dashboard?after=${encodeURIComponent(paths.at(-drawn.length - 1)?.path ?? "")}`;
}

/** What the root's overview costs beside a page of the same frame without a body, and beside a smaller tree. */
export async function benchDashboard({ demo, prefecture, quick }: Ground): Promise<Figure[]> {
  const [small, large] = [await makeVisitor(demo, "root"), await makeVisitor(prefecture, "root")];
  const rest = await sameRows(demo, prefecture);
  const count = quick ? 60 : 200;
  const cost = (server: Server, visitor: Visitor, page: string) => () =>
    cpuPerRequest(server, count, () => ask(server, deskRequest(visitor, page)));
  return withServers([() => serveCounty(demo), () => serveCounty(prefecture)], async (atDemo, atPrefecture) => {
    const [onDemo, onLarge] = [cost(atDemo, small, "dashboard"), cost(atPrefecture, large, rest)];
    // Compilation of what runs often goes on through the first hundreds of requests.
    for (const warm of [onDemo, onLarge, cost(atDemo, small, "control")]) await warm();
    const beside = await pair(onDemo, cost(atDemo, small, "control"));
    const grown = await pair(onLarge, onDemo);
    return [
      ratioOf("dashboard: CPU of the root's page", beside, "× control page", "≤ 2"),
      ratioOf("dashboard: CPU of as many rows at prefecture size", grown, "× demo", "≤ 1.2"),
    ];
  });
}
