import { Client } from "pg";
import { prisma } from "@/lib/kernel/db";
import { type Sql, sql } from "@/lib/kernel/sql";
import { begin, look } from "@/lib/kernel/work";
import { type Figure, figure } from "./figure";
import { pair, steady } from "./rounds";
import type { Visitor } from "./visitor";

/** Four reads of a branch's page: ledger, summary, rectifications, timeline. */
const reads = (orgId: string): Sql[] => [
  sql`select i.id, i.number, i.text, i.due_on::text as "dueOn", i.state from pledge_item i where i.org_id = ${orgId}::uuid order by i.due_on, i.number limit 20`,
  sql`select state, count(*)::int as count from pledge where org_id = ${orgId}::uuid group by state`,
  sql`select id, problem, due_on::text as "dueOn", state from rectification where org_id = ${orgId}::uuid order by due_on limit 20`,
  sql`select kind, at from audit_event where org_id = ${orgId}::uuid order by seq desc limit 20`,
];

const perSecond = async (times: number, work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  for (let done = 0; done < times; done += 1) await work();
  return times / ((performance.now() - began) / 1_000);
};

/** What the walls cost: the same four reads in one scope and bare, on the same kind of client. */
export async function benchScope({ caller }: Visitor, times: number): Promise<Figure[]> {
  const statements = reads(caller.orgId);
  const bare = new Client({ connectionString: process.env.DATABASE_URL });
  await bare.connect();
  const onClient = async () => {
    for (const { text, values } of statements) await bare.query(text, values as unknown[]);
  };
  const inScope = () =>
    look(caller, async (scope) => {
      for (const statement of statements) await scope.rows(statement);
    });
  const inWork = () =>
    begin(caller, async (work) => {
      for (const statement of statements) await work.rows(statement);
    });
  const barePrisma = async () => {
    for (const statement of statements) await prisma("worker").$queryRaw(statement);
  };
  const client = await pair(
    () => perSecond(times, inScope),
    () => perSecond(times, onClient),
  );
  const orm = await pair(
    () => perSecond(times, inWork),
    () => perSecond(times, barePrisma),
  );
  await bare.end();
  return [
    figure("scope four reads, pg", steady(client, "scope, pg"), "× bare", "≥ 0.7"),
    figure("scope four reads, Prisma", steady(orm, "scope, Prisma"), "× bare", "≥ 0.5"),
  ];
}
