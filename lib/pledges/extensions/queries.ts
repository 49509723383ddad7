import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { examinedWhere, hereAndBelow, standing } from "../queries";
import type { Extension } from "./lifecycle";

export type ExtensionRow = Extension & {
  id: string;
  itemId: string;
  pledgeId: string;
  fromDay: Day;
  toDay: Day;
  reason: string;
  answer: string;
  askedOn: Day;
  askedByName: string;
  decidedByName: string | null;
  examinerOrgCode: string;
};

const select = (scope: Scope, where: Sql): Sql => sql`
  select ${standing}, e.id, e.state, e.item_id as "itemId", i.pledge_id as "pledgeId", e.from_day::text as "fromDay", e.to_day::text as "toDay", e.reason, e.answer,
         e.asked_on::text as "askedOn", e.asked_by_person_id as "askedBy", a.name as "askedByName", d.name as "decidedByName", coalesce(u.code, o.code) as "examinerOrgCode"
    from pledge_extension e join pledge_item i on i.org_id = e.org_id and i.id = e.item_id join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
    join org o on o.id = p.org_id join person a on a.id = e.asked_by_person_id left join person d on d.id = e.decided_by_person_id
    ${examinedWhere(scope, sql`array[p.person_id, p.author_person_id, p.proxy_person_id]`)}
    left join org u on u.id = o.parent_id and x.above
   where e.org_id in ${hereAndBelow(scope)} and ${where}`;

/** Everything that was asked for the items of one pledge, newest first. */
export const listExtensions = (scope: Scope, pledgeId: string): Promise<ExtensionRow[]> =>
  scope.rows<ExtensionRow>(sql`${select(scope, sql`i.pledge_id = ${pledgeId}::uuid`)} order by e.asked_at desc`);

export async function findExtension(scope: Scope, extensionId: string): Promise<ExtensionRow> {
  const [found] = await scope.rows<ExtensionRow>(select(scope, sql`e.id = ${extensionId}::uuid`));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
