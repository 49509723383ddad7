import type { Client } from "pg";
import { withClient } from "./database";
import { type Figure, figure, ratioOf } from "./figure";
import { admin, type Ground } from "./ground";
import { pair } from "./rounds";

const children = `select o.id from org o where o.closed_on is null
  and o.parent_id = (select id from org where parent_id is null order by path limit 1)`;
const ranking = `select t.org_id, t.items, t.overdue from tally t where t.reach = 'TREE' and t.org_id in (${children})
  order by t.overdue::float / nullif(t.items, 0) desc nulls last limit 50`;
const counting = `select o.id, count(i.id) as items, count(i.id) filter (where i.state in ('OPEN', 'CLAIMED') and i.due_on <= today()) as overdue
  from (${children}) o join org_closure c on c.ancestor = o.id left join pledge_item i on i.org_id = c.descendant
  group by o.id order by count(i.id) filter (where i.state in ('OPEN', 'CLAIMED') and i.due_on <= today()) desc limit 50`;

const markBranch = `insert into tally_stale (org_id, campaign_org_id, campaign_id)
  select a.org_id, a.campaign_org_id, a.campaign_id from adoption a join org o on o.id = a.org_id where o.kind = 'BRANCH' order by o.path desc limit 1`;

async function milliseconds(times: number, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (let done = 0; done < times; done += 1) await work();
  return (performance.now() - began) / times;
}

const fold = async (client: Client) => {
  await client.query(markBranch);
  await client.query("select fold_tallies(10)");
};

/** Rows that counting everything anew would change. */
async function driftOf(client: Client): Promise<number> {
  await client.query("begin");
  await client.query("create temporary table before on commit drop as select * from tally");
  await client.query("select rebuild_tallies()");
  const bare = (table: string) => `select to_jsonb(t) - 'counted_at' from ${table} t`;
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int from ((${bare("before")} except ${bare("tally")}) union all (${bare("tally")} except ${bare("before")})) x`,
  );
  await client.query("rollback");
  return rows[0]?.count ?? Number.NaN;
}

/** Ranking children and folding one branch must not grow with the tree, and folding must not drift from a recount. */
export async function benchTallies({ demo, prefecture, quick }: Ground): Promise<Figure[]> {
  const times = quick ? 100 : 300;
  return withClient(admin(demo), (small) =>
    withClient(admin(prefecture), async (large) => {
      const read = (statement: string) => () => milliseconds(times / 10, () => large.query(statement));
      const folding = (client: Client) => () => milliseconds(times / 5, () => fold(client));
      return [
        ratioOf(
          "tallies: ranking children by their sums",
          await pair(read(ranking), read(counting)),
          "× counting",
          "≤ 0.1",
        ),
        ratioOf(
          "tallies: folding a branch at prefecture size",
          await pair(folding(large), folding(small)),
          "× demo",
          "≤ 2",
        ),
        figure("tallies: rows a recount would change", await driftOf(large), "rows", "≤ 0"),
      ];
    }),
  );
}
