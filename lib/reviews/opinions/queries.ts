import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Relation } from "../policy";
import type { Score } from "../rules";
import type { ReviewState } from "./lifecycle";
import type { ReviewMode } from "./schema";

export type Advice = { id: string; position: number; text: string; dueOn: Day | null; ordered: boolean };
export type Response = { kind: "ACKNOWLEDGE" | "ANSWER" | "OBJECT" | "REPLY"; text: string; name: string; at: string };

export type Review = {
  orgId: string;
  id: string;
  targetId: string;
  reviewerOrgId: string;
  reviewerPersonId: string;
  /** Null where a member speaks as a member (REV-47). */
  reviewerDutyId: string | null;
  reviewerName: string;
  reviewerTitle: string;
  typedByPersonId: string;
  typedByName: string;
  /** Confirmed by the leader's signature on paper. */
  signed: boolean;
  authority: Relation;
  mode: ReviewMode;
  heldOn: Day;
  place: string;
  achievements: string;
  shortcomings: string;
  direction: string;
  state: ReviewState;
  ledgerNumber: number | null;
  version: number;
  updatedAt: Date;
  scores: Score[];
  citations: string[];
  advice: Advice[];
  responses: Response[];
};

// The reviewer's duty stands in the reviewer's org and is not always in sight of the reviewed.
const whole: Sql = sql`
  select v.org_id as "orgId", v.id, v.target_id as "targetId", v.reviewer_org_id as "reviewerOrgId", v.reviewer_person_id as "reviewerPersonId", v.reviewer_duty_id as "reviewerDutyId",
         p.name as "reviewerName", coalesce(d.title, o.short_name) as "reviewerTitle", v.typed_by_person_id as "typedByPersonId", y.name as "typedByName", v.signed, v.authority, v.mode, v.held_on::text as "heldOn", v.place,
         v.achievements, v.shortcomings, v.direction, v.state, v.ledger_number as "ledgerNumber", v.version, v.updated_at as "updatedAt",
    coalesce((select jsonb_agg(jsonb_build_object('position', s.dimension_position, 'score', s.score) order by s.dimension_position)
                from review_score s where s.org_id = v.org_id and s.review_id = v.id), '[]') as scores,
    coalesce((select jsonb_agg(c.item_id) from review_citation c where c.org_id = v.org_id and c.review_id = v.id), '[]') as citations,
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'position', a.position, 'text', a.text, 'dueOn', a.due_on, 'ordered', a.ordered) order by a.position)
                from review_advice a where a.org_id = v.org_id and a.review_id = v.id), '[]') as advice,
    coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'text', x.text, 'name', q.name, 'at', x.responded_at) order by x.responded_at)
                from review_response x join person q on q.id = x.person_id where x.org_id = v.org_id and x.review_id = v.id), '[]') as responses
    from review v join person p on p.id = v.reviewer_person_id join person y on y.id = v.typed_by_person_id join org o on o.id = v.reviewer_org_id
    left join duty d on d.org_id = v.reviewer_org_id and d.id = v.reviewer_duty_id`;

/** One review the actor may act on: written for the org acted in, or received by it. */
export async function findReview(scope: Scope, orgId: string, reviewId: string): Promise<Review> {
  const [found] = await scope.rows<Review>(sql`${whole} where v.org_id = ${orgId}::uuid and v.id = ${reviewId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** The actor's draft or opinion, what others said in this round, and the last ledgered opinion before it; newest first. */
export function listReviews(
  scope: Scope,
  { orgId, id, personId }: { orgId: string; id: string; personId: string | null },
): Promise<Review[]> {
  const same = personId ? sql`t.person_id = ${personId}::uuid` : sql`t.subject_org_id = v.org_id`;
  return scope.rows<Review>(sql`${whole} join review_target t on t.org_id = v.org_id and t.id = v.target_id
    where v.org_id = ${orgId}::uuid and (t.id = ${id}::uuid or (v.state = 'LEDGERED' and ${same}))
    order by t.id = ${id}::uuid desc, v.notified_at desc nulls first limit 20`);
}
