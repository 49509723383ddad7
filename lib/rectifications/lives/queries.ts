import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Rectification } from "../queries";
import type { SourceKind } from "../rules";

export type Proof = { id: string; text: string; name: string; at: string };
export type Extension = { id: string; from: Day; to: Day; reason: string; name: string };
export type Life = { proofs: Proof[]; extensions: Extension[] };

/** What was done and what was granted, oldest first. */
export async function findLife(scope: Scope, { orgId, id }: Pick<Rectification, "orgId" | "id">): Promise<Life> {
  const [life] = await scope.rows<Life>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'text', p.text, 'name', w.name, 'at', p.added_at) order by p.added_at, p.id)
                       from rectification_proof p join person w on w.id = p.added_by_person_id
                      where p.org_id = ${orgId}::uuid and p.rectification_id = ${id}::uuid), '[]') as proofs,
           coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'from', e.from_day, 'to', e.to_day, 'reason', e.reason, 'name', w.name) order by e.granted_at, e.id)
                       from rectification_extension e join person w on w.id = e.granted_by_person_id
                      where e.org_id = ${orgId}::uuid and e.rectification_id = ${id}::uuid), '[]') as extensions`);
  return life ?? { proofs: [], extensions: [] };
}

/** Where it came from; `path` leads to the record inside the org's desk. */
export type Source = { kind: SourceKind; path: string; who: string; text: string; number: number };

/** The record behind it; null for one entered by hand, or when the reader may not see it. */
export async function findSource(scope: Scope, { orgId, id, sourceKind }: Rectification): Promise<Source | null> {
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
  if (!(sourceKind in statements)) return null;
  const [found] = await scope.rows<Omit<Source, "kind">>(statements[sourceKind as keyof typeof statements]);
  return found ? { kind: sourceKind, ...found } : null;
}
