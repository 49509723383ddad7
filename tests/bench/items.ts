import type { Sql } from "@/lib/kernel/sql";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { findLine, type Line, listLine } from "@/lib/pledges/line/queries";
import type { LineQuery } from "@/lib/pledges/line/schema";
import { type Figure, figure, ratioOf } from "./figure";
import { type Ground, serveCounty, withServers } from "./ground";
import { cpuPerRequest, type Server } from "./process";
import { readIn } from "./reading";
import { ask, deskRequest } from "./requests";
import { pair, perSecond } from "./rounds";
import { makeVisitor } from "./visitor";

/** The first page of overdue items by date, as one would write it for this very line and day: each open state off its index, then merged. */
function byHand({ campaignId }: Line, today: string): Sql {
  const late = (state: Sql) => sql`(
    select i.id, i.org_id, o.code, o.short_name, o.path, p.id as pledge_id, p.pledger_name, p.pledger_title, p.sort_key, p.number as pledge, i.number, i.text, i.due_on, i.state, p.backfilled
      from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id join org o on o.id = i.org_id
     where i.campaign_id = ${campaignId}::uuid and i.state = ${state} and i.due_on <= ${today}::date and p.state = 'PUBLISHED'
     order by i.due_on, i.org_id, i.id limit 51)`;
  return sql`${late(sql`'OPEN'`)} union all ${late(sql`'CLAIMED'`)} order by due_on, org_id, id limit 51`;
}

/** The prefecture's items, filtered, sorted and paged: the statement beside one by hand, the last page beside the first, the page beside an empty one. */
export async function benchItems({ prefecture, quick }: Ground): Promise<Figure[]> {
  const visitor = await makeVisitor(prefecture, "root");
  const times = quick ? 60 : 200;
  const late: LineQuery = { bucket: "due", sort: "due" };
  const measured = await readIn(prefecture, visitor, async (scope: Scope) => {
    const line = await findLine(scope, undefined);
    if (!line) throw new Error("no campaign runs in the prefecture");
    const listed = (query: LineQuery) => () => perSecond(times, () => listLine(scope, line, query));
    const bare = () => perSecond(times, () => scope.rows(byHand(line, scope.today)));
    return {
      items: line.figures?.items ?? 0,
      // How long ours takes for one of theirs.
      statement: await pair(bare, listed(late)),
      tree: await pair(listed({}), listed({ end: "1" })),
      due: await pair(listed({ sort: "due" }), listed({ sort: "due", end: "1" })),
    };
  });
  const page = await withServers([() => serveCounty(prefecture)], async (server) => {
    const cost = (path: string) => () =>
      cpuPerRequest(server as Server, times, () => ask(server as Server, deskRequest(visitor, path)));
    const [list, control] = [cost("pledges/line?bucket=due&sort=due"), cost("control")];
    // Compilation of what runs often goes on through the first hundreds of requests.
    for (let warm = 0; warm < 3; warm += 1) for (const one of [list, control]) await one();
    return pair(list, control);
  });
  return [
    figure("list: pledge items in the prefecture", measured.items, "items", "≥ 29000"),
    ratioOf("list: overdue items by date, statement", measured.statement, "× by hand", "≤ 1.2"),
    ratioOf("list: last page in order of the tree", measured.tree, "× first page", "≤ 1.2"),
    ratioOf("list: last page in order of dates", measured.due, "× first page", "≤ 1.2"),
    ratioOf("list: CPU of a page of items", page, "× control page", "≤ 2"),
  ];
}
