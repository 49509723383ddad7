import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { RobotKind } from "./schema";

export type Robot = { id: string; kind: RobotKind; name: string; daily: boolean; begunAt: Date; who: string };

/** The robots in force here; what opens the group is not among the columns anybody may read. */
export const listRobots = (scope: Scope): Promise<Robot[]> =>
  scope.rows<Robot>(sql`
    select r.id, r.kind, r.name, r.daily, r.begun_at as "begunAt", p.name as who from group_robot r join person p on p.id = r.begun_person_id
     where r.org_id = ${scope.orgId}::uuid and r.ended_at is null order by r.kind`);

export type GroupDelivery = {
  id: string;
  kind: "GROUP_DIGEST" | "GROUP_TEXT" | "GROUP_TEST";
  robot: string;
  madeAt: Date;
  outcome: string | null;
  fault: string;
  attempts: number;
};

/** What went to the groups of late and how it ended, newest first. */
export const listGroupDeliveries = (scope: Scope): Promise<GroupDelivery[]> =>
  scope.rows<GroupDelivery>(sql`
    select d.id, d.kind, r.name as robot, d.made_at as "madeAt", d.outcome, d.fault, d.attempts::int as attempts
      from reminder_delivery d join group_robot r on r.org_id = d.org_id and r.id = d.robot_id
     where d.org_id = ${scope.orgId}::uuid order by d.made_at desc limit 20`);
