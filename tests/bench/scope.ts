import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { closeDatabase } from "@/lib/kernel/db";
import { type Sql, sql } from "@/lib/kernel/sql";
import { begin, look } from "@/lib/kernel/work";
import { withClient } from "./database";
import { type Figure, ratioOf } from "./figure";
import { admin, type Ground } from "./ground";
import { pair, perSecond } from "./rounds";
import { makeVisitor } from "./visitor";

/** Four reads of a branch's page: ledger, summary, rectifications, timeline. */
const reads = (orgId: string): Sql[] => [
  sql`select i.id, i.number, i.text, i.due_on::text as "dueOn", i.state from pledge_item i where i.org_id = ${orgId}::uuid order by i.due_on, i.number limit 20`,
  sql`select state, count(*)::int as count from pledge where org_id = ${orgId}::uuid group by state`,
  sql`select id, problem, due_on::text as "dueOn", state from rectification where org_id = ${orgId}::uuid order by due_on limit 20`,
  sql`select kind, at from audit_event where org_id = ${orgId}::uuid order by seq desc limit 20`,
];

/** What the walls cost: the same four reads in one scope and bare, on the same kind of client. */
export async function benchScope({ demo, quick }: Ground): Promise<Figure[]> {
  const { caller } = await makeVisitor(demo, "branch");
  const statements = reads(caller.orgId);
  const times = quick ? 200 : 500;
  const client = await withClient(admin(demo), (bare) =>
    pair(
      () =>
        perSecond(times, () =>
          look(caller, async (scope) => {
            for (const statement of statements) await scope.rows(statement);
          }),
        ),
      () =>
        perSecond(times, async () => {
          for (const { text, values } of statements) await bare.query(text, values as unknown[]);
        }),
    ),
  );
  const orm = await comparePrisma(admin(demo), statements, times, (work) => begin(caller, work));
  await closeDatabase();
  return [
    ratioOf("scope: four reads on pg", client, "× bare", "≥ 0.7"),
    ratioOf("scope: four reads on Prisma", orm, "× bare", "≥ 0.5"),
  ];
}

type InScope = (work: (scope: { rows: (statement: Sql) => Promise<unknown> }) => Promise<void>) => Promise<void>;

async function comparePrisma(url: string, statements: Sql[], times: number, inScope: InScope) {
  const bare = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  const paired = await pair(
    () =>
      perSecond(times, () =>
        inScope(async (scope) => {
          for (const statement of statements) await scope.rows(statement);
        }),
      ),
    () =>
      perSecond(times, async () => {
        for (const statement of statements) await bare.$queryRaw(statement);
      }),
  );
  await bare.$disconnect();
  return paired;
}
