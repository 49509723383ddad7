import "server-only";
import { eventsAbout, type ToldEvent } from "@/lib/audit/queries";
import type { StoredFile } from "@/lib/kernel/attachments";
import type { Day } from "@/lib/kernel/clock";
import { type Sql, sql } from "@/lib/kernel/sql";
import { listTogether } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import { offered, type Phrase, phrasesOf } from "@/lib/orgs/phrases/queries";
import { type ProblemCode, problemCodesOf, type SimilarProblem, similarTo } from "../problems/queries";
import { type Rectification, withinReach } from "../queries";
import { type Recheck, rechecksOf } from "../rechecks/queries";
import { isRaisedByMasses, type SourceKind } from "../rules";

export type Proof = { id: string; text: string; name: string; at: string; fileName: string | null };
export type Extension = { id: string; from: Day; to: Day; reason: string; name: string };
export type Life = { proofs: Proof[]; extensions: Extension[] };

/** What was done and what was granted, oldest first. */
const lifeOf = ({ orgId, id }: Pick<Rectification, "orgId" | "id">): Sql => sql`
    select coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'text', p.text, 'name', w.name, 'at', p.added_at, 'fileName', p.file_name) order by p.added_at, p.id)
                       from rectification_proof p join person w on w.id = p.added_by_person_id
                      where p.org_id = ${orgId}::uuid and p.rectification_id = ${id}::uuid), '[]') as proofs,
           coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'from', e.from_day, 'to', e.to_day, 'reason', e.reason, 'name', w.name) order by e.granted_at, e.id)
                       from rectification_extension e join person w on w.id = e.granted_by_person_id
                      where e.org_id = ${orgId}::uuid and e.rectification_id = ${id}::uuid), '[]') as extensions`;

/** A file kept as proof, in the org acted in or one it watches over; null for one out of sight. */
export async function findProofFile(scope: Scope, proofId: string): Promise<StoredFile | null> {
  const [found] = await scope.rows<StoredFile>(sql`
    select p.sha256, p.media_type as "mediaType", p.file_name as "fileName" from rectification_proof p
     where p.id = ${proofId}::uuid and p.sha256 is not null and p.org_id in ${withinReach(scope)}`);
  return found ?? null;
}

/** Where it came from; `path` leads to the record inside the org's desk. */
export type Source = { kind: SourceKind; path: string; who: string; text: string; number: number };

/** The record behind it; nothing for one entered by hand, or when the reader may not see it. */
function sourceOf({ orgId, id, sourceKind }: Rectification): Sql {
  const mine = sql`r.org_id = ${orgId}::uuid and r.id = ${id}::uuid`;
  const statements = {
    OVERDUE_PLEDGE: sql`select 'pledges/' || i.pledge_id as path, p.pledger_name as who, i.text, i.number::int as number
      from rectification r join pledge_item i on i.org_id = r.org_id and i.id = r.source_item_id join pledge p on p.org_id = i.org_id and p.id = i.pledge_id where ${mine}`,
    REVIEW: sql`select 'reviews/' || v.id as path, w.name as who, a.text, a.position::int as number
      from rectification r join review_advice a on a.org_id = r.org_id and a.id = r.source_advice_id join review v on v.org_id = a.org_id and v.id = a.review_id
      join person w on w.id = v.reviewer_person_id where ${mine}`,
    EVALUATION: sql`select 'evaluations/' || e.id as path, '' as who, e.title as text, e.number::int as number
      from rectification r join evaluation_round e on e.org_id = r.org_id and e.id = r.source_round_id where ${mine}`,
  };
  const none = sql`select '' as path, '' as who, '' as text, 0 as number where false`;
  return sourceKind in statements ? statements[sourceKind as keyof typeof statements] : none;
}

export type Whole = {
  source: Source | null;
  life: Life;
  /** What those who raised it said since; null where nobody outside raised it. */
  answers: Recheck[] | null;
  similar: SimilarProblem[];
  codes: ProblemCode[];
  events: ToldEvent[];
  /** Wordings for cause and measure, as long as those are still to be written. */
  phrases: Phrase[];
};

/** Everything that stands around one rectification, in one statement. */
export async function findWhole(scope: Scope, found: Rectification, answersAfter?: string): Promise<Whole> {
  const { source, life, answers, similar, codes, events, phrases } = await listTogether<{
    source: Omit<Source, "kind">;
    life: Life;
    answers: Recheck;
    similar: SimilarProblem;
    codes: ProblemCode;
    events: ToldEvent;
    phrases: Phrase;
  }>(scope, {
    source: sourceOf(found),
    life: lifeOf(found),
    answers: rechecksOf(found, answersAfter),
    similar: similarTo(found),
    codes: problemCodesOf(scope),
    events: eventsAbout(found.orgId, [found.id]),
    phrases: phrasesOf(scope, found.state === "OPENED" ? ["CAUSE", "MEASURE"] : []),
  });
  return {
    source: source[0] ? { kind: found.sourceKind, ...source[0] } : null,
    life: life[0] ?? { proofs: [], extensions: [] },
    answers: isRaisedByMasses(found.sourceKind) ? answers : null,
    similar,
    codes,
    events,
    phrases: offered(phrases),
  };
}
