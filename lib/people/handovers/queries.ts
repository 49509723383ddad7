import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { HandoverState } from "./lifecycle";

export const matterKinds = [
  "PLEDGE",
  "ADOPTION",
  "REVIEW_ROUND",
  "EVALUATION",
  "VERIFY",
  "NOTICE",
  "TRANSFER",
  "RECTIFICATION",
  "LINK",
] as const;
export type MatterKind = (typeof matterKinds)[number];
export type Matter = { kind: MatterKind; count: number; titles: string };

export type HandoverPage = {
  id: string;
  title: string;
  from: string;
  to: string;
  toPersonId: string;
  state: HandoverState;
  takenAt: Date | null;
  effectiveOn: Day;
  document: string;
  matters: Matter[];
};

/** One list of an office that changed hands: open matters as they stand, or as they stood when they were taken over. */
export async function findHandover(scope: Scope, handoverId: string): Promise<HandoverPage> {
  const [found] = await scope.rows<HandoverPage>(sql`
    select h.id, h.title, a.name as "from", b.name as "to", h.to_person_id as "toPersonId", h.state, h.taken_at as "takenAt", e.effective_on::text as "effectiveOn", e.document,
           coalesce((select jsonb_agg(jsonb_build_object('kind', m.kind, 'count', m.count, 'titles', m.titles)) from matters_to_hand_over(h.id) m), '[]') as matters
      from handover h join election e on e.org_id = h.org_id and e.id = h.election_id join person a on a.id = h.from_person_id join person b on b.id = h.to_person_id
     where h.org_id = ${scope.orgId}::uuid and h.id = ${handoverId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
