import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { type Activity, activityColumns } from "../queries";
import type { Line } from "./rules";
import type { Presence } from "./schema";

export type KeptLine = Line & {
  id: string;
  rectificationId: string | null;
  rectificationState: string | null;
  actionId: string | null;
};
export type Attender = { personId: string; name: string; presence: Presence | null };
export type ActivityPage = Activity & {
  orgId: string;
  campaignId: string;
  orgName: string;
  campaign: string;
  parallel: string[];
  lines: KeptLine[];
};

/** One activity with all that was written down about it: of this org or one below; NOT_FOUND otherwise. */
export async function findActivity(scope: Scope, activityId: string): Promise<ActivityPage> {
  const [found] = isId(activityId)
    ? await scope.rows<ActivityPage>(sql`
    select ${activityColumns}, a.org_id as "orgId", a.campaign_id as "campaignId", o.name as "orgName", c.title as campaign,
           array(select y.title from activity_campaign x join campaign y on y.org_id = x.campaign_org_id and y.id = x.campaign_id where x.org_id = a.org_id and x.activity_id = a.id order by y.title) as parallel,
           coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'name', l.name, 'text', l.text, 'quantity', l.quantity::float, 'unit', l.unit, 'approximate', l.approximate,
                       'rectificationId', l.rectification_id, 'rectificationState', r.state, 'actionId', l.action_id) order by l.position)
                       from activity_line l left join rectification r on r.org_id = l.rectification_org_id and r.id = l.rectification_id
                      where l.org_id = a.org_id and l.activity_id = a.id), '[]') as lines
      from activity a join person p on p.id = a.recorder_person_id join org o on o.id = a.org_id join campaign c on c.org_id = a.campaign_org_id and c.id = a.campaign_id
     where a.id = ${activityId}::uuid and a.org_id in (select k.descendant from org_closure k where k.ancestor = ${scope.orgId}::uuid)`)
    : [];
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** The roll of the org on the day of the activity, each with whether they were there; who has come since does not stand in it. */
export function listAttenders(
  scope: Scope,
  { id, orgId, happenedOn }: { id: string; orgId: string; happenedOn: Day },
): Promise<Attender[]> {
  return scope.rows<Attender>(sql`
    select p.id as "personId", p.name, t.presence from person p
      left join activity_attendance t on t.org_id = ${orgId}::uuid and t.activity_id = ${id}::uuid and t.person_id = p.id
     where t.id is not null
        or p.id in (select m.person_id from membership m where m.org_id = ${orgId}::uuid and m.begins_on <= ${happenedOn}::date and (m.ends_on is null or m.ends_on >= ${happenedOn}::date)
              union select d.person_id from duty d where d.org_id = ${orgId}::uuid and d.kind <> 'ADMINISTRATOR' and d.begins_on <= ${happenedOn}::date and (d.ends_on is null or d.ends_on >= ${happenedOn}::date))
     order by p.pinyin, p.id`);
}
