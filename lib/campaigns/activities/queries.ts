import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ActivityKind, Approximation, headCounts, Medium } from "./schema";

export type Activity = {
  id: string;
  kind: ActivityKind;
  title: string;
  happenedOn: Day;
  place: string;
  organiser: string;
  participants: number | null;
  headCount: (typeof headCounts)[number];
  headsApproximate: Approximation;
  medium: "" | Medium;
  quantity: number | null;
  unit: string;
  approximate: Approximation;
  money: number | null;
  result: string;
  evidence: string;
  recordedOn: Day;
  recorder: string;
  version: number;
  /** How many files prove it. */
  files: number;
  /** Parallel campaigns that it counts for as well. */
  parallelIds: string[];
};

/** Of `activity a` with its recorder `person p`. */
export const activityColumns = sql`a.id, a.kind, a.title, a.happened_on::text as "happenedOn", a.place, a.organiser, a.participants, a.head_count as "headCount",
  a.heads_approximate as "headsApproximate", a.medium, a.quantity::float as quantity, a.unit, a.approximate, a.money::float as money, a.result, a.evidence,
  (a.recorded_at at time zone 'Asia/Shanghai')::date::text as "recordedOn", p.name as recorder, a.version,
  (select count(*)::int from evidence_file e where e.org_id = a.org_id and e.activity_id = a.id) as files,
  array(select x.campaign_id::text from activity_campaign x where x.org_id = a.org_id and x.activity_id = a.id) as "parallelIds"`;

export const activitiesPage = 50;

type Page = { kind?: ActivityKind | undefined; before?: string | undefined };

/** An activity counts for the campaign it was entered under and for every parallel one it names (CAM-19). */
const countsFor = (campaignId: string) => sql`(a.campaign_id = ${campaignId}::uuid
  or exists (select 1 from activity_campaign x where x.org_id = a.org_id and x.activity_id = a.id and x.campaign_id = ${campaignId}::uuid))`;

/** What was done in a campaign here, newest first; `before` is `day_id` of the last row above. */
export function listActivities(scope: Scope, campaignId: string, { kind, before }: Page = {}): Promise<Activity[]> {
  const [day, id] = (before ?? "").split("_");
  const from = day && id ? sql`and (a.happened_on, a.id) < (${day}::date, ${id}::uuid)` : empty;
  const only = kind ? sql`and a.kind = ${kind}` : empty;
  return scope.rows<Activity>(sql`
    select ${activityColumns} from activity a join person p on p.id = a.recorder_person_id
     where a.org_id = ${scope.orgId}::uuid and ${countsFor(campaignId)} ${only} ${from}
     order by a.happened_on desc, a.id desc limit ${activitiesPage + 1}`);
}

export type ActivitySum = { kind: ActivityKind; times: number; participants: number; money: number; about: boolean };

/** RPT-35: how often, how many people, how much money, by kind; an approximate figure makes its sum approximate. */
export function sumActivities(scope: Scope, campaignId: string): Promise<ActivitySum[]> {
  return scope.rows<ActivitySum>(sql`
    select a.kind, count(*)::int as times, coalesce(sum(a.participants), 0)::int as participants, coalesce(sum(a.money), 0)::float as money,
           bool_or(a.approximate <> '' or a.heads_approximate <> '') as about
      from activity a where a.org_id = ${scope.orgId}::uuid and ${countsFor(campaignId)} group by a.kind order by a.kind`);
}

export type ParallelCampaign = { orgId: string; id: string; title: string };

/** The campaigns in force here beside the one that runs (CAM-19); the newest is the one that runs. */
export async function listParallel(scope: Scope): Promise<ParallelCampaign[]> {
  const [, ...others] = await scope.rows<ParallelCampaign>(sql`
    select c.org_id as "orgId", c.id, c.title from org_closure k join campaign c on c.org_id = k.ancestor
     where k.descendant = ${scope.orgId}::uuid and c.state = 'ISSUED' order by c.begins_on desc, c.issued_at desc`);
  return others;
}
