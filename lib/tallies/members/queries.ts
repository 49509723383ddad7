import "server-only";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { CampaignKey } from "../schema";

export type MemberTally = {
  personId: string;
  name: string;
  pinyin: string;
  leadingCadre: boolean;
  probationary: boolean;
  pledgeId: string | null;
  items: number;
  fulfilled: number;
  overdue: number;
  notDue: number;
  reviewsDue: number;
  reviewsDone: number;
  rectificationsOpen: number;
};

export const membersPage = 50;

/** A branch's own members, each with their figures; by name, 50 a page and one more to say that others follow. */
export function listMemberTallies(
  scope: Scope,
  { campaignOrgId, campaignId }: CampaignKey,
  after?: { pinyin: string; personId: string },
): Promise<MemberTally[]> {
  const from = after ? sql`and (p.pinyin, p.id) > (${after.pinyin}, ${after.personId}::uuid)` : empty;
  return scope.rows<MemberTally>(sql`
    select p.id as "personId", p.name, p.pinyin, e.leading_cadre as "leadingCadre", e.standing = 'PROBATIONARY' as probationary, g.id as "pledgeId",
           coalesce(i.items, 0) as items, coalesce(i.fulfilled, 0) as fulfilled, coalesce(i.overdue, 0) as overdue, coalesce(i."notDue", 0) as "notDue",
           t.due as "reviewsDue", t.done as "reviewsDone", r.open as "rectificationsOpen"
      from enrolment e join person p on p.id = e.person_id
      left join pledge g on g.org_id = e.org_id and g.campaign_org_id = e.campaign_org_id and g.campaign_id = e.campaign_id and g.person_id = e.person_id and g.state = 'PUBLISHED'
      left join lateral (
        select count(*) filter (where x.state <> 'WITHDRAWN')::int as items, count(*) filter (where x.state = 'FULFILLED')::int as fulfilled,
               count(*) filter (where x.state in ('OPEN', 'CLAIMED') and x.due_on <= ${scope.today}::date)::int as overdue,
               count(*) filter (where x.state in ('OPEN', 'CLAIMED') and x.due_on > ${scope.today}::date)::int as "notDue"
          from pledge_item x where x.org_id = e.org_id and x.pledge_id = g.id) i on true
      cross join lateral (
        select count(*) filter (where x.state = 'DUE')::int as due, count(*) filter (where x.state = 'REVIEWED')::int as done
          from review_target x join review_round o on o.org_id = x.round_org_id and o.id = x.round_id
         where x.org_id = e.org_id and x.person_id = e.person_id and o.campaign_id = e.campaign_id) t
      cross join lateral (
        select count(*)::int as open from rectification x
         where x.org_id = e.org_id and x.owner_person_id = e.person_id and x.campaign_id = e.campaign_id and x.state not in ('CLOSED', 'CANCELLED')) r
     where e.org_id = ${scope.orgId}::uuid and e.campaign_org_id = ${campaignOrgId}::uuid and e.campaign_id = ${campaignId}::uuid and e.left_on is null ${from}
     order by p.pinyin, p.id limit ${membersPage + 1}`);
}
