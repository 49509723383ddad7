import { randomUUID } from "node:crypto";
import { issueHash, newCode } from "@/lib/evaluations/slips/codes";
import { withClient } from "./database";
import { type Figure, ratioOf } from "./figure";
import { admin, type Ground, serveCounty, serveEmpty, type Urls, withServers } from "./ground";
import { type Asked, crowd } from "./requests";
import { pair } from "./rounds";

type Round = { orgId: string; code: string; id: string };

/** An open round of three questions in a branch that has none of its own today. */
const openRound = (urls: Urls): Promise<Round> =>
  withClient(admin(urls), async (client) => {
    await client.query("set role zhengyou_owner");
    const id = randomUUID();
    const { rows } = await client.query<{ orgId: string; code: string }>(
      `insert into evaluation_round (org_id, id, campaign_org_id, campaign_id, number, title, period, opens_on, closes_on, state, opened_at)
       select a.org_id, $1, a.campaign_org_id, a.campaign_id, (select coalesce(max(r.number), 0) + 1 from evaluation_round r where r.org_id = a.org_id), '评议', '2026Q2', today(), today(), 'OPEN', now()
         from adoption a join org o on o.id = a.org_id where o.kind = 'BRANCH' order by o.path limit 1
       returning org_id as "orgId", (select code from org where id = org_id)`,
      [id],
    );
    const [round] = rows;
    if (!round) throw new Error("no branch works in a campaign");
    await client.query(
      "insert into evaluation_question (org_id, id, round_id, position, text) select $1, gen_random_uuid(), $2, n, '问' || n from generate_series(1, 3) n",
      [round.orgId, id],
    );
    return { ...round, id };
  });

/** Slips enter the table as hashes, as printing a sheet would write them. */
async function printSlips(urls: Urls, { orgId, code, id }: Round, count: number): Promise<string[]> {
  const codes = Array.from({ length: count }, () => newCode(code));
  await withClient(admin(urls), (client) =>
    client.query(
      "insert into slip (org_id, issue_hash, round_id, evaluator_class) select $1, decode(h, 'hex'), $2, 'MASSES' from unnest($3::text[]) h",
      [orgId, id, codes.map(issueHash)],
    ),
  );
  return codes;
}

const countBallots = (urls: Urls, { orgId, id }: Round): Promise<number> =>
  withClient(admin(urls), async (client) => {
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int as count from ballot where org_id = $1 and round_id = $2",
      [orgId, id],
    );
    return rows[0]?.count ?? 0;
  });

const posted = (path: string, code: string): Asked => ({
  path,
  json: JSON.stringify({ code, overall: 1, answers: [1, 2, 1], comment: "窗口同志答得清楚，一次办成。" }),
});

/** Ballots by code per second, each from a fresh slip, beside the same posts to a handler that does nothing. */
export async function benchBallot({ demo, quick }: Ground): Promise<Figure[]> {
  const round = await openRound(demo);
  const [count, together] = [quick ? 1_500 : 4_000, 32];
  return withServers([() => serveCounty(demo), serveEmpty], async (house, empty) => {
    let cast = 0;
    const ballots = async () => {
      const codes = await printSlips(demo, round, count);
      cast += count;
      return crowd(house, count, together, (index) => posted("/api/ballots", codes[index] ?? ""));
    };
    const nothing = async () => {
      const codes = Array.from({ length: count }, () => newCode(round.code));
      return crowd(empty, count, together, (index) => posted("/empty", codes[index] ?? ""));
    };
    const rate = await pair(ballots, nothing);
    const kept = await countBallots(demo, round);
    if (kept !== cast) throw new Error(`ballots: ${cast} were answered, ${kept} are in the table`);
    return [ratioOf("ballot: by code, per second", rate, "× empty handler", "≥ 0.8")];
  });
}
