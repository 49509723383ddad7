import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ReviewState } from "../opinions/lifecycle";
import type { Corrected } from "./policy";
import type { OutcomeKind } from "./schema";

export type Outcome = {
  id: string;
  reviewId: string;
  kind: OutcomeKind;
  words: string;
  document: string;
  givenOn: Day;
  dueOn: Day | null;
  giverName: string;
  giverOrg: string;
};

/** REV-49, REV-50: what the reviews of one subject led to, as far as the actor may see it. */
export function listOutcomes(scope: Scope, { orgId, id }: { orgId: string; id: string }): Promise<Outcome[]> {
  return scope.rows<Outcome>(sql`
    select c.id, c.review_id as "reviewId", c.kind, c.words, c.document, c.given_on::text as "givenOn", c.due_on::text as "dueOn",
           p.name as "giverName", o.short_name as "giverOrg"
      from review_outcome c join review v on v.org_id = c.org_id and v.id = c.review_id
      join person p on p.id = c.given_by_person_id join org o on o.id = c.given_by_org_id
     where c.org_id = ${orgId}::uuid and v.target_id = ${id}::uuid order by c.given_on, c.id`);
}

export type Penalty = Omit<Outcome, "reviewId"> & Corrected & { subjectName: string; orgName: string };

export const penaltiesPage = 50;

/** REV-50: criticism and penalties in the line of the org acted in, as far as the actor reads them, the latest first: straight off their own index, whose kinds stand in the text. */
export function listPenalties(scope: Scope, after?: string): Promise<Penalty[]> {
  const beyond = after
    ? sql`and (c.given_on, c.id) < (select a.given_on, a.id from review_outcome a where a.id = ${after}::uuid limit 1)`
    : empty;
  return scope.rows<Penalty>(sql`
    select c.id, c.kind, c.words, c.document, c.given_on::text as "givenOn", c.due_on::text as "dueOn", p.name as "giverName", g.short_name as "giverOrg",
           c.org_id as "orgId", c.given_by_org_id as "givenByOrgId", discipline_seat(c.org_id) as "seatOrgId", c.subject_person_id as "personId",
           coalesce(s.name, o.short_name) as "subjectName", o.short_name as "orgName"
      from review_outcome c join org o on o.id = c.org_id join person p on p.id = c.given_by_person_id join org g on g.id = c.given_by_org_id
      left join person s on s.id = c.subject_person_id
     where c.kind in ('CRITICISM', 'HELP', 'ORDERED', 'ADMONITION', 'DISCIPLINE')
       and exists (select 1 from org_closure l where l.ancestor = ${scope.orgId}::uuid and l.descendant = c.org_id) ${beyond}
     order by c.given_on desc, c.id desc limit ${penaltiesPage + 1}`);
}

/** 干部管理权限: the organisation that manages the person, or the superior of an organisation. */
async function findAuthority(scope: Scope, personId: string | null, orgId: string): Promise<string> {
  const [found] = await scope.rows<{ id: string }>(
    sql`select cadre_authority(${personId}::uuid, ${orgId}::uuid) as id`,
  );
  return found?.id ?? orgId;
}

export type Conclusion = { outcomes: readonly Outcome[]; authorityOrgId: string };
type Concluded = { orgId: string; id: string; personId: string | null };

/** What the reviews of a subject led to and who may draw an outcome; nothing is asked before one of them is in the ledger. */
export async function findConclusion(
  scope: Scope,
  target: Concluded,
  reviews: readonly { targetId: string; state: ReviewState }[],
): Promise<Conclusion> {
  const told = reviews.some((one) => one.targetId === target.id && one.state === "LEDGERED");
  return {
    outcomes: told ? await listOutcomes(scope, target) : [],
    authorityOrgId: told ? await findAuthority(scope, target.personId, target.orgId) : target.orgId,
  };
}

export type Reviewed = {
  id: string;
  state: ReviewState;
  targetId: string;
  personId: string | null;
  reviewerOrgId: string;
  authorityOrgId: string;
};

/** The review an outcome is drawn from; NOT_FOUND outside the scope. */
export async function findReviewed(scope: Scope, orgId: string, reviewId: string): Promise<Reviewed> {
  const [found] = await scope.rows<Reviewed>(sql`
    select v.id, v.state, v.target_id as "targetId", v.subject_person_id as "personId", v.reviewer_org_id as "reviewerOrgId",
           cadre_authority(v.subject_person_id, v.org_id) as "authorityOrgId"
      from review v where v.org_id = ${orgId}::uuid and v.id = ${reviewId}::uuid and v.state <> 'DRAFT'`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
