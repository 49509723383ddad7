import { closeDatabase } from "@/lib/kernel/db";
import { begin } from "@/lib/kernel/work";
import { moveOrg } from "@/lib/orgs/places/commands";
import { copyTemplate } from "@/scripts/setup/test-database.mjs";
import { rowsIn, withClient } from "./database";
import { type Figure, figure, ratioOf } from "./figure";
import { admin, type Ground, serveCounty, type Urls, withServers } from "./ground";
import { cpuPerRequest } from "./process";
import { ask, deskRequest } from "./requests";
import { pair } from "./rounds";
import { makeVisitor } from "./visitor";

const wide = "benchwide";
const deep = "benchdeep";

/** A node with so many children and one with 599 below it, both below the root. */
const grow = (children: number) => [
  `insert into org (id, code, name, short_name, kind, level, field, parent_id, path)
   select gen_random_uuid(), c.code, c.code, c.code, 'COMMITTEE', 'DEPARTMENT', 'ORGAN', r.id, r.path || '.99' || c.n from org r, (values ('${wide}', 8), ('${deep}', 9)) c (code, n) where r.parent_id is null`,
  `insert into org (id, code, name, short_name, initials, kind, level, field, parent_id, path)
   select gen_random_uuid(), 'bench' || substr(u.code, 6, 1) || n, '试验第' || n || '党支部', '第' || n || '党支部', 'd' || n, 'BRANCH', 'GRASSROOTS', 'ORGAN', u.id, u.path || '.' || lpad(n::text, 4, '0')
     from org u cross join lateral generate_series(1, case u.code when '${wide}' then ${children} else 599 end) n where u.code in ('${wide}', '${deep}')`,
  `insert into org_closure select o.id, o.id, 0 from org o where o.code like 'bench%'`,
  `insert into org_closure select r.id, o.id, 1 from org o join org r on r.parent_id is null and r.id <> o.id where o.code in ('${wide}', '${deep}')`,
  `insert into org_closure select c.ancestor, o.id, c.depth + 1 from org o join org_closure c on c.descendant = o.parent_id where o.code like 'bench%' and o.kind = 'BRANCH'`,
  "insert into code_directory select code, id from org where code like 'bench%'",
  "analyze org",
  "analyze org_closure",
];
const fell = [
  "delete from org_closure c using org o where o.id = c.descendant and o.code like 'bench%'",
  "delete from org_census s using org o where o.id = s.org_id and o.code like 'bench%'",
  "delete from org_history h using org o where o.id = h.org_id and o.code like 'bench%'",
  "delete from tally t using org o where o.id = t.org_id and o.code like 'bench%'",
  "delete from audit_event e using org o where o.id = e.org_id and o.code like 'bench%'",
  "delete from audit_head e using org o where o.id = e.org_id and o.code like 'bench%'",
  "delete from code_directory where code like 'bench%'",
  "delete from org where code like 'bench%' and kind = 'BRANCH'",
  `delete from org where code in ('${wide}', '${deep}') and kind = 'COMMITTEE'`,
];

const run = (urls: Urls, statements: readonly string[]) =>
  withClient(admin(urls), async (client) => {
    for (const statement of statements) await client.query(statement);
  });

/** Opening a node of 8,000 children beside a page without a body, and moving a subtree of 600. */
export async function benchTree({ demo, prefecture, quick }: Ground): Promise<Figure[]> {
  await run(demo, [...fell, ...grow(0)]);
  // Taking 8,000 organisations away would ask every table that names one; a copy is dropped as a whole.
  const forest: Urls = await copyTemplate(prefecture, "zy_forest");
  await run(forest, grow(8_000));
  try {
    const root = await makeVisitor(forest, "root");
    const count = quick ? 60 : 200;
    const opened = await withServers([() => serveCounty(forest)], async (server) => {
      if (!server) throw new Error("no server");
      const cost = (page: string) => () => cpuPerRequest(server, count, () => ask(server, deskRequest(root, page)));
      await cost(`orgs?at=${wide}`)();
      return pair(cost(`orgs?at=${wide}`), cost("control"));
    });
    // Commands reach the county that this process is set to.
    const seconds = await moveSubtree(demo);
    return [
      ratioOf("tree: CPU of a node with 8,000 children", opened, "× control page", "≤ 2"),
      figure("tree: moving a subtree of 600 organisations", seconds, "s", "≤ 2"),
    ];
  } finally {
    await closeDatabase();
    await run(demo, fell);
  }
}

/** The whole command, preview's questions, figures and events included. */
async function moveSubtree(urls: Urls): Promise<number> {
  const { caller } = await makeVisitor(urls, "root");
  const [{ day } = { day: "" }] = await rowsIn<{ day: string }>(admin(urls), "select today()::text as day");
  const began = performance.now();
  await begin(caller, (work) =>
    moveOrg(work, { target: deep, parent: wide, effectiveOn: day, documentTitle: "试验", documentNumber: "" }),
  );
  return (performance.now() - began) / 1_000;
}
