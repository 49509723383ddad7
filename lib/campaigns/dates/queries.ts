import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type DateMove = {
  id: string;
  fromDay: Day;
  toDay: Day;
  basisDocument: string;
  stages: number;
  reports: number;
  items: number;
  movedAt: Date;
  mover: string;
};

/** 上级调整时限 of one campaign, newest first. */
export function listDateMoves(scope: Scope, campaign: { orgId: string; id: string }): Promise<DateMove[]> {
  return scope.rows<DateMove>(sql`
    select m.id, m.from_day::text as "fromDay", m.to_day::text as "toDay", m.basis_document as "basisDocument", m.stages, m.reports, m.items,
           m.moved_at as "movedAt", p.name as mover
      from campaign_date_move m join person p on p.id = m.mover_person_id
     where m.org_id = ${campaign.orgId}::uuid and m.campaign_id = ${campaign.id}::uuid order by m.moved_at desc`);
}
