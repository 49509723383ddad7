import "server-only";
import { record } from "@/lib/audit/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import type { Day } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/kernel/queue";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { nextNumber } from "@/lib/orgs/numbers";
import { markStale } from "@/lib/tallies/commands";
import { findPlace, listPossibleOwners } from "./openings/queries";
import { mayEnter } from "./policy";
import { findProblemCode } from "./problems/queries";
import type { EnterRectification } from "./schema";

export type RectificationSource =
  | { kind: "REVIEW"; adviceId: string }
  | { kind: "EVALUATION"; roundId: string }
  | { kind: "OVERDUE_PLEDGE"; itemId: string }
  | { kind: "OPINION" | "SUPERVISION" | "SELF_CHECK"; note: string };

export type Opening = {
  /** The subject's org: the row, its number and its event stand there. */
  orgId: string;
  campaignOrgId: string;
  campaignId: string;
  source: RectificationSource;
  problem: string;
  ownerPersonId: string;
  subjectPersonId?: string | null;
  subjectOrgId?: string | null;
  dueOn: Day;
  /** 责令限期整改: only this kind blocks commendation (LIFE-18). */
  ordered: boolean;
  /** 问题类别, of the org itself or of one above it. */
  problemCode?: { orgId: string; id: string } | null;
};

/** SUP-01: the one way a rectification begins, whatever it comes from. A source that has one already refuses CONFLICT. */
export async function openRectification(work: Work, opening: Opening): Promise<string> {
  const id = newId();
  const number = await nextNumber(work, "RECTIFICATION", Number(work.today.slice(0, 4)), opening.orgId);
  await insert(work, id, number, opening);
  await record(work, {
    kind: "rectification.open",
    subjectId: id,
    orgId: opening.orgId,
    facts: { number, source: opening.source.kind, ordered: opening.ordered, dueOn: opening.dueOn },
  });
  await markStale(work, opening, opening.orgId);
  await enqueue(work, "gather-problems");
  return id;
}

/** Entered by hand: a self-check or an opinion at home, an inspection or an order (责令) also from the direct superior. */
export async function enterRectification(work: Work, given: EnterRectification): Promise<string> {
  const place = await findPlace(work, given.subjectOrgId);
  if (!mayEnter(work.actor, place, given.ordered)) throw new Refusal("NOT_AUTHORISED");
  if (given.dueOn <= work.today) throw new Refusal("INVALID", { dueOn: "inThePast" });
  const owners = await listPossibleOwners(work, place.orgId);
  if (!owners.some(({ id }) => id === given.ownerPersonId))
    throw new Refusal("INVALID", { ownerPersonId: "notAnOption" });
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  return openRectification(work, {
    ...given,
    problemCode: given.problemCodeId ? await findProblemCode(work, given.problemCodeId) : null,
    orgId: place.orgId,
    campaignOrgId: campaign.orgId,
    campaignId: campaign.id,
    source: { kind: given.kind, note: given.note },
    subjectPersonId: place.orgId === work.orgId ? given.ownerPersonId : null,
    subjectOrgId: place.orgId === work.orgId ? null : place.orgId,
  });
}

/** Without `returning`: a reviewer across a declared link may open what they may not read afterwards. */
async function insert(work: Work, id: string, number: number, opening: Opening): Promise<void> {
  const { source, subjectPersonId = null, subjectOrgId = null } = opening;
  await work.db.$executeRaw(sql`
    insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_item_id, source_advice_id,
      source_round_id, source_note, problem, subject_person_id, subject_org_id, owner_person_id, ordered, original_due_on, due_on, opened_at,
      opened_by_org_id, problem_org_id, problem_code_id)
    values (${opening.orgId}::uuid, ${id}::uuid, ${number}, ${opening.campaignOrgId}::uuid, ${opening.campaignId}::uuid, ${source.kind},
      ${source.kind === "OVERDUE_PLEDGE" ? source.itemId : null}::uuid, ${source.kind === "REVIEW" ? source.adviceId : null}::uuid,
      ${source.kind === "EVALUATION" ? source.roundId : null}::uuid, ${"note" in source ? source.note : ""}, ${opening.problem},
      ${subjectPersonId}::uuid, ${subjectOrgId}::uuid, ${opening.ownerPersonId}::uuid, ${opening.ordered}, ${opening.dueOn}::date,
      ${opening.dueOn}::date, ${work.now}, ${work.orgId}::uuid, ${opening.problemCode?.orgId ?? null}::uuid, ${opening.problemCode?.id ?? null}::uuid)`);
}
