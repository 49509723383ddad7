import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { ledgerRows } from "../queries";
import type { Figure, Plan } from "./rules";
import type { AddIndicator } from "./schema";

export type Indicator = Omit<AddIndicator, "beginsOn" | "dueOn"> & {
  id: string;
  orgId: string;
  orgCode: string;
  orgName: string;
  beginsOn: Day;
  dueOn: Day;
  plans: Plan[];
  /** By period, the oldest first. */
  figures: Figure[];
};

const rowsOf = (where: Sql) => sql`
  select i.id, i.org_id as "orgId", o.code as "orgCode", o.short_name as "orgName", i.kind, i.name, i.unit, i.decimals::int as decimals, i.rounding, i.counting, i.rhythm,
         i.assessor, i.document, i.begins_on::text as "beginsOn", i.due_on::text as "dueOn",
         coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'issuer', p.issuer, 'quantity', p.quantity, 'approximate', p.approximate, 'precision', p.precision) order by p.id)
                     from indicator_plan p where p.org_id = i.org_id and p.indicator_id = i.id), '[]') as plans,
         coalesce((select jsonb_agg(jsonb_build_object('period', f.period, 'quantity', f.quantity, 'prior', f.prior, 'approximate', f.approximate, 'note', f.note) order by f.period)
                     from indicator_figure f where f.org_id = i.org_id and f.indicator_id = i.id), '[]') as figures
    from org o join indicator i on i.org_id = o.id ${where}`;

export const indicatorsPage = 50;
const inOrder = sql`o.path, i.kind = 'ASSESSMENT', i.id`;
type Asked = { below: boolean; after?: string | undefined; whole?: boolean };

/** What this org, or each of those directly below it, reaches for in a campaign; `after` is the id of the last row above. */
export const listIndicators = (scope: Scope, campaignId: string, asked: Asked): Promise<Indicator[]> =>
  scope.rows<Indicator>(sql`${rowsOf(sql`where i.campaign_id = ${campaignId}::uuid
      and ${asked.below ? sql`o.parent_id = ${scope.orgId}::uuid` : sql`o.id = ${scope.orgId}::uuid`}
      ${asked.after ? sql`and (${inOrder}) > (select ${inOrder} from indicator i join org o on o.id = i.org_id where i.id = ${asked.after}::uuid)` : empty}`)}
     order by ${inOrder} limit ${asked.whole ? ledgerRows : indicatorsPage + 1}`);

export async function findIndicator(scope: Scope, id: string): Promise<Indicator> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Indicator>(rowsOf(sql`where o.id = ${scope.orgId}::uuid and i.id = ${id}::uuid`));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
