import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ActivityKind } from "./schema";

export type Activity = {
  id: string;
  kind: ActivityKind;
  title: string;
  happenedOn: Day;
  place: string;
  organiser: string;
  participants: number | null;
  quantity: number | null;
  unit: string;
  approximate: "" | "ABOUT" | "ODD" | "MORE";
  money: number | null;
  result: string;
  evidence: string;
  recordedOn: Day;
  recorder: string;
  version: number;
};

export const activitiesPage = 50;

type Page = { kind?: ActivityKind | undefined; before?: string | undefined };

/** What was done in a campaign here, newest first; `before` is `day_id` of the last row above. */
export function listActivities(scope: Scope, campaignId: string, { kind, before }: Page = {}): Promise<Activity[]> {
  const [day, id] = (before ?? "").split("_");
  const from = day && id ? sql`and (a.happened_on, a.id) < (${day}::date, ${id}::uuid)` : empty;
  const only = kind ? sql`and a.kind = ${kind}` : empty;
  return scope.rows<Activity>(sql`
    select a.id, a.kind, a.title, a.happened_on::text as "happenedOn", a.place, a.organiser, a.participants, a.quantity::float as quantity, a.unit, a.approximate,
           a.money::float as money, a.result, a.evidence, (a.recorded_at at time zone 'Asia/Shanghai')::date::text as "recordedOn", p.name as recorder, a.version
      from activity a join person p on p.id = a.recorder_person_id
     where a.org_id = ${scope.orgId}::uuid and a.campaign_id = ${campaignId}::uuid ${only} ${from}
     order by a.happened_on desc, a.id desc limit ${activitiesPage + 1}`);
}

export type ActivitySum = { kind: ActivityKind; times: number; participants: number; money: number; about: boolean };

/** RPT-35: how often, how many people, how much money, by kind; an approximate figure makes its sum approximate. */
export function sumActivities(scope: Scope, campaignId: string): Promise<ActivitySum[]> {
  return scope.rows<ActivitySum>(sql`
    select kind, count(*)::int as times, coalesce(sum(participants), 0)::int as participants, coalesce(sum(money), 0)::float as money, bool_or(approximate <> '') as about
      from activity where org_id = ${scope.orgId}::uuid and campaign_id = ${campaignId}::uuid group by kind order by kind`);
}
