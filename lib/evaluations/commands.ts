import "server-only";
import { record } from "@/lib/audit/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { loadWords } from "@/lib/i18n/words";
import { addDays, asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { findSetting } from "@/lib/orgs/settings/queries";
import { openRectification } from "@/lib/rectifications/commands";
import { markStale } from "@/lib/tallies/commands";
import { roundLifecycle } from "./lifecycle";
import { preparesRounds } from "./policy";
import { findRound, type RoundRow } from "./queries";
import { type Counted, fallsShort, satisfactionRate } from "./rules";
import type { CreateRound, RoundKey } from "./schema";

/** A round of the campaign the org works in now; questions stay open to change until it opens. */
export async function createRound(work: Work, input: CreateRound): Promise<string> {
  if (!preparesRounds(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const { opensOn, closesOn, questions, ...words } = input;
  const id = newId();
  const number = await nextRoundNumber(work, campaign);
  const key = { orgId: work.orgId, id, campaignOrgId: campaign.orgId, campaignId: campaign.id, number };
  await work.db.evaluationRound.create({
    data: {
      ...key,
      ...words,
      grades: await findSetting(work, "EVALUATION_GRADES"),
      opensOn: asDate(opensOn),
      closesOn: asDate(closesOn),
    },
  });
  await work.db.evaluationQuestion.createMany({
    data: questions.map((text, index) => ({ orgId: work.orgId, id: newId(), roundId: id, position: index + 1, text })),
  });
  await record(work, {
    kind: "evaluation_round.create",
    subjectId: id,
    facts: { title: input.title, opensOn, closesOn },
  });
  return id;
}

/** From the first day of its window the round takes ballots; nothing about it changes any more. */
export async function openRound(work: Work, { roundId }: RoundKey): Promise<void> {
  const round = await findRound(work, roundId);
  const state = advance(roundLifecycle, "open", work.actor, round);
  const { count } = await work.db.evaluationRound.updateMany({
    where: { orgId: work.orgId, id: roundId, state: round.state },
    data: { state, openedAt: work.now, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "evaluation_round.open", subjectId: roundId, facts: { title: round.title } });
}

/** Counts, once and for good; a result below the threshold opens a rectification (INV-09). */
export async function closeRound(work: Work, { roundId }: RoundKey): Promise<void> {
  const round = await findRound(work, roundId);
  advance(roundLifecycle, "close", work.actor, round);
  await work.rows(sql`select close_evaluation(${roundId}::uuid)`);
  const { overall, ...counts } = await readClosing(work, roundId);
  await record(work, { kind: "evaluation_round.close", subjectId: roundId, facts: { title: round.title, ...counts } });
  if (overall && fallsShort(overall, round.threshold)) await openFromResult(work, round, overall);
  await markStale(work, round);
}

async function nextRoundNumber(work: Work, campaign: { orgId: string; id: string }): Promise<number> {
  const [row] = await work.rows<{ number: number }>(sql`
    select coalesce(max(number), 0)::int + 1 as number from evaluation_round
     where org_id = ${work.orgId}::uuid and campaign_org_id = ${campaign.orgId}::uuid and campaign_id = ${campaign.id}::uuid`);
  return row?.number ?? 1;
}

type Closing = { issued: number; voided: number; cast: number; merkleRoot: string; overall: Counted | null };

async function readClosing(work: Work, roundId: string): Promise<Closing> {
  const [closing] = await work.rows<Closing>(sql`
    select coalesce(sum(c.issued), 0)::int as issued, coalesce(sum(c.voided), 0)::int as voided, coalesce(sum(c.returned), 0)::int as cast,
           (select merkle_root from evaluation_round where org_id = ${work.orgId}::uuid and id = ${roundId}::uuid) as "merkleRoot",
           (select jsonb_build_object('satisfied', satisfied, 'basically', basically, 'dissatisfied', dissatisfied, 'unknown', unknown)
              from evaluation_result where org_id = ${work.orgId}::uuid and round_id = ${roundId}::uuid
               and evaluator_class = 'ALL' and position = 0 and shown) as overall
      from count_slips(${roundId}::uuid) c`);
  if (!closing) throw new Refusal("NOT_FOUND");
  return closing;
}

/** The head answers for the whole; the one who closed the round where the office of head is vacant. */
async function openFromResult(work: Work, round: RoundRow, overall: Counted): Promise<void> {
  const [head] = await work.rows<{ personId: string }>(sql`
    select person_id as "personId" from duty where org_id = ${work.orgId}::uuid and kind = 'SECRETARY'
       and begins_on <= ${work.today}::date and (ends_on is null or ends_on >= ${work.today}::date) order by begins_on limit 1`);
  const rate = ((satisfactionRate(overall) ?? 0) * 100).toFixed(1);
  await openRectification(work, {
    orgId: work.orgId,
    campaignOrgId: round.campaignOrgId,
    campaignId: round.campaignId,
    source: { kind: "EVALUATION", roundId: round.id },
    problem: loadWords("zh-CN", "evaluations")("problem", { title: round.title, rate, threshold: round.threshold }),
    ownerPersonId: head?.personId ?? work.actor.personId,
    subjectOrgId: work.orgId,
    dueOn: addDays(work.today, await findSetting(work, "RECTIFY_DAYS")),
    ordered: false,
  });
}
