import { PrismaPg } from "@prisma/adapter-pg";
import { cascade } from "@/lib/campaigns/cascade";
import { PrismaClient } from "@/lib/generated/prisma/client";
import type { OrgId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { sql } from "@/lib/kernel/sql";
import type { Caller, Work } from "@/lib/kernel/work";
import { type Figure, figure } from "./figure";
import type { Ground } from "./ground";
import { makeVisitor } from "./visitor";

class Undone extends Error {}

const settings = ({ secretHash, orgId }: Caller) =>
  sql`select set_config('app.session', ${secretHash}, true), set_config('app.org', ${orgId}, true)`;

async function draft({ db, orgId }: Work): Promise<string> {
  const id = newId();
  await db.$executeRaw(sql`insert into campaign (org_id, id, template_code, title, theme, requirement, year, begins_on, ends_on)
    values (${orgId}::uuid, ${id}::uuid, 'CXZY', '部署', '主题', '要求', 2026, '2026-01-05', '2026-12-31')`);
  await db.$executeRaw(sql`insert into campaign_action (org_id, id, campaign_id, position, mode, name, mandatory)
    select ${orgId}::uuid, gen_random_uuid(), ${id}::uuid, row_number() over (order by place), mode, name, mandatory
      from library_part where code = 'CXZY' and kind = 'ACTION'`);
  return id;
}

/** Milliseconds of one order to the whole tree, as the issuing head, in one transaction that is then undone. */
async function orderOnce(client: PrismaClient, caller: Caller): Promise<{ orgs: number; took: number }> {
  let told = { orgs: 0, took: 0 };
  const run = client.$transaction(
    async (db) => {
      await db.$queryRaw(settings(caller));
      const actor = { personId: "", name: "", capacity: "HOME" as const, duties: [], homes: [] };
      const rows: Work["rows"] = (statement) => db.$queryRaw(statement);
      const work: Work = { orgId: caller.orgId as OrgId, actor, now: new Date(), today: "2026-06-20", rows, db };
      const id = await draft(work);
      const began = performance.now();
      await db.$executeRaw(sql`update campaign set state = 'ISSUED', issued_at = now() where id = ${id}::uuid`);
      const { orgs } = await cascade(work, id);
      told = { orgs, took: performance.now() - began };
      throw new Undone();
    },
    { timeout: 60_000 },
  );
  await run.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return told;
}

/** CAM-17: the prefecture's order reaches every organisation in one transaction within two seconds. */
export async function benchCascade({ prefecture, quick }: Ground): Promise<Figure[]> {
  const { caller } = await makeVisitor(prefecture, "root");
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: prefecture.DATABASE_APP_URL ?? "" }),
  });
  const rounds = quick ? 3 : 7;
  const told: { orgs: number; took: number }[] = [];
  for (let round = 0; round < rounds; round += 1) told.push(await orderOnce(client, caller));
  await client.$disconnect();
  const times = told.map(({ took }) => took).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
  const orgs = told[0]?.orgs ?? 0;
  return [
    figure("cascade: organisations reached by one order", orgs, "orgs", "≥ 600"),
    {
      ...figure("cascade: one order to the whole prefecture", median / 1_000, "s", "≤ 2"),
      range: `${((times[0] ?? 0) / 1_000).toFixed(2)}–${((times.at(-1) ?? 0) / 1_000).toFixed(2)}`,
    },
  ];
}
