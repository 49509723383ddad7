import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type StudySession = {
  id: string;
  day: Day;
  topic: string;
  leader: string;
  activityId: string | null;
  participants: number | null;
};
export type StudyPlan = {
  id: string;
  title: string;
  weekday: number;
  everyWeeks: number;
  beginsOn: Day;
  endsOn: Day;
  place: string;
  sessions: StudySession[];
};

export const plansPage = 10;
const newestFirst = sql`date '2000-01-01' - p.begins_on, p.id`;

/** The study plans of this org in a campaign, the newest first, with every session and who came; `after` is the id of the last one above. */
export function listStudyPlans(scope: Scope, campaignId: string, after?: string): Promise<StudyPlan[]> {
  const beyond = after
    ? sql`and (${newestFirst}) > (select ${newestFirst} from study_plan p where p.org_id = ${scope.orgId}::uuid and p.id = ${after}::uuid)`
    : empty;
  return scope.rows<StudyPlan>(sql`
    select p.id, p.title, p.weekday::int as weekday, p.every_weeks::int as "everyWeeks", p.begins_on::text as "beginsOn", p.ends_on::text as "endsOn", p.place,
           coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'day', s.day, 'topic', s.topic, 'leader', s.leader, 'activityId', s.activity_id, 'participants', a.participants) order by s.day)
                       from study_session s left join activity a on a.org_id = s.org_id and a.id = s.activity_id where s.org_id = p.org_id and s.plan_id = p.id), '[]') as sessions
      from study_plan p where p.org_id = ${scope.orgId}::uuid and p.campaign_id = ${campaignId}::uuid ${beyond} order by ${newestFirst} limit ${plansPage + 1}`);
}

/** One planned session of this org. */
export async function findSession(
  scope: Scope,
  sessionId: string,
): Promise<{ id: string; day: Day; topic: string; leader: string; place: string; activityId: string | null }> {
  const [found] = await scope.rows<{
    id: string;
    day: Day;
    topic: string;
    leader: string;
    place: string;
    activityId: string | null;
  }>(sql`
    select s.id, s.day::text as day, s.topic, s.leader, p.place, s.activity_id as "activityId" from study_session s join study_plan p on p.org_id = s.org_id and p.id = s.plan_id
     where s.org_id = ${scope.orgId}::uuid and s.id = ${sessionId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** Public holidays between two days, as this org's line has declared them. */
export async function listDaysOff(scope: Scope, since: Day, until: Day): Promise<Day[]> {
  const rows = await scope.rows<{ day: Day }>(sql`
    select c.day::text as day from line_calendar(${scope.orgId}::uuid, ${since}::date, ${until}::date) c where c.kind = 'HOLIDAY'`);
  return rows.map(({ day }) => day);
}
