import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { loadWords } from "@/lib/i18n/words";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { nextNumber } from "@/lib/orgs/numbers";
import { keepsCadence } from "../policy";
import { quarterSpan } from "../rules";
import type { answerCircularSchema, composeCircularSchema, issueCircularSchema } from "../schema";
import { circularLifecycle } from "./lifecycle";
import { findCircular } from "./queries";

/** SUP-06: 季通报 out of the records: one line for each next lower organisation; composed anew until it is issued. */
export async function composeCircular(work: Work, given: z.output<typeof composeCircularSchema>): Promise<string> {
  if (!keepsCadence(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const { period, replyDueOn, ...words } = given;
  if (replyDueOn && replyDueOn <= work.today) throw new Refusal("INVALID", { replyDueOn: "inThePast" });
  const title = loadWords("zh-CN", "supervision")("circulars.documentTitle", {
    year: period.slice(0, 4),
    quarter: ["一", "二", "三", "四"][Number(period[5]) - 1] ?? "",
  });
  const where = { orgId: work.orgId, period };
  const known = await work.db.circular.findFirst({ where });
  if (known && known.state !== "DRAFT") throw new Refusal("WRONG_STATE");
  const id = known?.id ?? newId();
  const asked = { replyDueOn: replyDueOn ? asDate(replyDueOn) : null };
  const data = { ...words, ...asked, title, composedByPersonId: work.actor.personId };
  if (known) await work.db.circular.updateMany({ where: { orgId: work.orgId, id, state: "DRAFT" }, data });
  else await work.db.circular.create({ data: { orgId: work.orgId, id, period, ...data } });
  await work.db.circularLine.deleteMany({ where: { orgId: work.orgId, circularId: id } });
  await writeLines(work, id, campaign, { period, ...quarterSpan(period) });
  await record(work, { kind: "circular.compose", subjectId: id, facts: { title } });
  return id;
}

/** The figures of each child's subtree from the tallies; beside them the reviews and visits of the quarter alone. */
const writeLines = (
  work: Work,
  id: string,
  campaign: { orgId: string; id: string },
  { period, from, to }: { period: string; from: string; to: string },
) =>
  work.db.$executeRaw(sql`
    insert into circular_line (org_id, id, circular_id, subject_org_id, position, items, fulfilled, overdue, reviews_due, reviews_done, rectifications_open, rectifications_late, visits, problems)
    select ${work.orgId}::uuid, gen_random_uuid(), ${id}::uuid, o.id, row_number() over (order by o.path), coalesce(t.items, 0), coalesce(t.fulfilled, 0), coalesce(t.overdue, 0),
           r.drawn, r.done, coalesce(t.rectifications_open, 0), coalesce(t.rectifications_late, 0),
           (select count(*) from supervision_visit v where v.org_id = o.id and v.visited_on between ${from}::date and ${to}::date),
           (select count(*) from supervision_visit v join supervision_finding f on f.org_id = v.org_id and f.visit_id = v.id and f.kind = 'PROBLEM'
             where v.org_id = o.id and v.visited_on between ${from}::date and ${to}::date)
      from org o left join tally t on t.org_id = o.id and t.campaign_org_id = ${campaign.orgId}::uuid and t.campaign_id = ${campaign.id}::uuid and t.reach = 'TREE'
      cross join lateral (select count(*) filter (where x.state <> 'EXEMPTED') as drawn, count(*) filter (where x.state = 'REVIEWED') as done
                            from org_closure k join review_target x on x.org_id = k.descendant join review_round g on g.org_id = x.round_org_id and g.id = x.round_id
                           where k.ancestor = o.id and g.campaign_id = ${campaign.id}::uuid and g.period = ${period} and g.state <> 'PREPARING') r
     where o.parent_id = ${work.orgId}::uuid and o.closed_on is null`);

/** Issued with the year's number; from now on everyone below reads it and nothing in it changes. */
export async function issueCircular(work: Work, { circularId }: z.output<typeof issueCircularSchema>): Promise<void> {
  const found = await findCircular(work, circularId);
  const state = advance(circularLifecycle, "issue", work.actor, found);
  if (found.orgId !== work.orgId) throw new Refusal("NOT_AUTHORISED");
  const number = await nextNumber(work, "CIRCULAR", Number(found.period.slice(0, 4)));
  const { count } = await work.db.circular.updateMany({
    where: { orgId: work.orgId, id: circularId, state: found.state },
    data: { state, number, issuedOn: asDate(work.today) },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "circular.issue", subjectId: circularId, facts: { title: found.title, number } });
}

/** A named organisation tells once what it did about it; NOT_FOUND for one the circular does not name. */
export async function answerCircular(work: Work, { circularId, text }: z.output<typeof answerCircularSchema>) {
  const found = await findCircular(work, circularId);
  if (!found.named) throw new Refusal("NOT_FOUND");
  if (!keepsCadence(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  if (found.state !== "ISSUED" || !found.replyDueOn || found.answers.some(({ orgId }) => orgId === work.orgId))
    throw new Refusal("WRONG_STATE");
  const by = { answeredOn: asDate(work.today), answeredByPersonId: work.actor.personId };
  await work.db.circularAnswer.create({
    data: { orgId: work.orgId, id: newId(), circularOrgId: found.orgId, circularId, text, ...by },
  });
  await record(work, { kind: "circular.answer", subjectId: circularId, facts: { title: found.title } });
}
