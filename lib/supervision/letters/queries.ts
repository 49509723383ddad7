import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { TargetFamily } from "../schema";
import type { LetterStanding } from "./lifecycle";

export type LetterRow = LetterStanding & {
  id: string;
  orgName: string;
  issuerName: string;
  year: number;
  title: string;
  offeredOn: Day | null;
  signedOn: Day | null;
  assessedOn: Day | null;
  signer: string | null;
  giver: string;
  result: string;
  targetCount: number;
  reached: number;
};

const columns = sql`l.id, l.org_id as "orgId", o.short_name as "orgName", l.issuer_org_id as "issuerOrgId", i.short_name as "issuerName", l.year::int as year, l.title, l.state,
  l.offered_on::text as "offeredOn", l.signed_on::text as "signedOn", l.assessed_on::text as "assessedOn", s.name as signer, g.name as giver, l.result,
  t.families, t.count as "targetCount", t.reached,
  exists (select 1 from responsibility_letter u where u.org_id = l.issuer_org_id and u.year = l.year and u.state in ('DRAFT', 'OFFERED')) as "giverUnsigned"`;
const tables = sql`from responsibility_letter l join org o on o.id = l.org_id join org i on i.id = l.issuer_org_id join person g on g.id = l.issuer_person_id
  left join person s on s.id = l.signer_person_id
  cross join lateral (select count(*)::int as count, count(distinct t.family)::int as families, count(*) filter (where t.actual >= t.quantity)::int as reached
                        from letter_target t where t.org_id = l.org_id and t.letter_id = l.id) t`;

export const lettersPage = 50;

/** The letters this org signed and those it gave to the next lower ones, the latest years first; `after` is the id of the last row of the page above. */
export function listLetters(scope: Scope, after?: string): Promise<LetterRow[]> {
  const from = after
    ? sql`and (-l.year, l.org_id <> ${scope.orgId}::uuid, o.path, l.id) > (select -a.year, a.org_id <> ${scope.orgId}::uuid, b.path, a.id from responsibility_letter a join org b on b.id = a.org_id where a.id = ${after}::uuid)`
    : empty;
  return scope.rows<LetterRow>(sql`select ${columns} ${tables}
    where (l.org_id = ${scope.orgId}::uuid or l.issuer_org_id = ${scope.orgId}::uuid) ${from}
    order by l.year desc, l.org_id <> ${scope.orgId}::uuid, o.path, l.id limit ${lettersPage + 1}`);
}

export type Target = {
  id: string;
  family: TargetFamily;
  text: string;
  quantity: number;
  unit: string;
  post: string;
  actual: number | null;
  actualNote: string;
  actualOn: Day | null;
};
export type Letter = LetterRow & { targets: Target[] };

export async function findLetter(scope: Scope, id: string): Promise<Letter> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Letter>(sql`
    select ${columns}, coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'family', x.family, 'text', x.text, 'quantity', x.quantity, 'unit', x.unit, 'post', x.post,
                'actual', x.actual, 'actualNote', x.actual_note, 'actualOn', x.actual_on) order by x.family, x.position)
                from letter_target x where x.org_id = l.org_id and x.letter_id = l.id), '[]') as targets
      ${tables} where l.id = ${id}::uuid and (l.org_id = ${scope.orgId}::uuid or l.issuer_org_id = ${scope.orgId}::uuid)`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** The next lower organisations without a letter of the year. */
export const listUnlettered = (scope: Scope, year: number): Promise<{ id: string; name: string }[]> =>
  scope.rows(sql`select o.id, o.short_name as name from org o
    where o.parent_id = ${scope.orgId}::uuid and o.closed_on is null
      and not exists (select 1 from responsibility_letter l where l.org_id = o.id and l.year = ${year}::int) order by o.path`);
