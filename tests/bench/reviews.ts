import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import type { OrgId } from "@/lib/kernel/actor";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Caller, Scope, Work } from "@/lib/kernel/work";
import { listReach } from "@/lib/reviews/coverage/queries";
import { createRound, openRound } from "@/lib/reviews/rounds/commands";
import { rowsIn } from "./database";
import { type Figure, figure, ratioOf } from "./figure";
import { admin, type Ground, serveCounty, type Urls, withServers } from "./ground";
import { cpuPerRequest } from "./process";
import { readIn } from "./reading";
import { ask, deskRequest } from "./requests";
import { pair, perSecond } from "./rounds";
import { makeVisitor, type Visitor } from "./visitor";

class Undone extends Error {}

const round = {
  subjects: "SUBORDINATES",
  reach: "SUBTREE",
  number: 90,
  title: "全州领导点评",
  period: "2027Q1",
  basisDocument: "",
  scheme: "逐个点评",
  opensOn: "2027-01-04",
  closesOn: "2027-03-20",
  lineWeight: 1,
  contactWeight: 1,
  dualWeight: 1,
  entrustedWeight: 1,
  dimensions: [{ name: "承诺履行", weight: 100 }],
} as const;

type Drawn = { orgs: number; took: number };

/** One order of the root's head to review every organisation and member below, in one transaction, kept or undone. */
async function openOnce(client: PrismaClient, { secretHash, orgId }: Caller, keep: boolean): Promise<Drawn> {
  let told: Drawn = { orgs: 0, took: 0 };
  const run = client.$transaction(
    async (db) => {
      await db.$queryRaw(
        sql`select set_config('app.session', ${secretHash}, true), set_config('app.org', ${orgId}, true)`,
      );
      const rows: Work["rows"] = (statement) => db.$queryRaw(statement);
      const head = { id: "", orgId, orgCode: "", orgName: "", orgShortName: "", orgKind: "", title: "", acting: false };
      const duties = [{ ...head, kind: "SECRETARY" as const }];
      const actor = { personId: "", name: "", capacity: "HOME" as const, duties, homes: [] };
      const work: Work = { orgId: orgId as OrgId, actor, now: new Date(), today: "2026-06-20", rows, db };
      const roundId = await createRound(work, { ...round, dimensions: [...round.dimensions] });
      const began = performance.now();
      const { orgs } = await openRound(work, { roundId });
      told = { orgs, took: performance.now() - began };
      if (!keep) throw new Undone();
    },
    { timeout: 60_000 },
  );
  await run.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return told;
}

/** REV-42: how long a round takes that opens in every organisation of the prefecture at once. */
async function benchOpening(urls: Urls, visitor: Visitor, times: number): Promise<Figure[]> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: urls.DATABASE_APP_URL ?? "" }) });
  const told: Drawn[] = [];
  for (let at = 0; at < times; at += 1) told.push(await openOnce(client, visitor.caller, at === times - 1));
  await client.$disconnect();
  const took = told.map((one) => one.took).sort((a, b) => a - b);
  const median = took[Math.floor(took.length / 2)] ?? Number.NaN;
  return [
    figure("list: organisations one round is opened in", told[0]?.orgs ?? 0, "orgs", "≥ 600"),
    {
      ...figure("list: opening a round in the whole prefecture", median / 1_000, "s", "≤ 5"),
      range: `${((took[0] ?? 0) / 1_000).toFixed(2)}–${((took.at(-1) ?? 0) / 1_000).toFixed(2)}`,
    },
  ];
}

/** The same page of the matrix by hand: keyset over the rounds issued, in the order of the tree. */
const byHand = ({ orgId, id }: { orgId: string; id: string }): Sql => sql`
  select o.code, o.short_name, s.short_name as above, o.path, r.id, r.subjects, r.state, r.drawn, r.done, r.exempted
    from review_round r join org o on o.id = r.org_id left join org s on s.id = o.parent_id
   where r.issued_org_id = ${orgId}::uuid and r.issued_id = ${id}::uuid order by o.path limit 51`;

/** The coverage matrix of 659 organisations: its statement beside one written by hand under the same scope, and its whole page. */
export async function benchReviews({ prefecture, quick }: Ground): Promise<Figure[]> {
  const visitor = await makeVisitor(prefecture, "root");
  const opening = await benchOpening(prefecture, visitor, quick ? 3 : 5);
  const [issued] = await rowsIn<{ orgId: string; id: string }>(
    admin(prefecture),
    "select org_id as \"orgId\", id from review_round where number = 90 and reach = 'SUBTREE'",
  );
  if (!issued) throw new Error("no round has been opened in the prefecture");
  const times = quick ? 60 : 200;
  const inScope = (read: (scope: Scope) => Promise<unknown>) => () =>
    readIn(prefecture, visitor, (scope) => perSecond(times, () => read(scope)));
  const statement = await pair(
    inScope((scope) => scope.rows(byHand(issued))),
    inScope((scope) => listReach(scope, { ...issued, period: round.period }, {})),
  );
  const cpu = await withServers([() => serveCounty(prefecture)], async (server) => {
    const visit = () => ask(server as never, deskRequest(visitor, `reviews/${issued.id}/coverage`));
    // Compilation of what runs often goes on through the first hundreds of requests.
    for (let warm = 0; warm < 400; warm += 1) await visit();
    return cpuPerRequest(server as never, times, visit);
  });
  return [
    ...opening,
    ratioOf("list: coverage matrix of the prefecture, statement", statement, "× by hand", "≤ 1.2"),
    figure("list: coverage matrix of the prefecture, CPU of its page", cpu * 1_000, "ms", "≤ 10"),
  ];
}
