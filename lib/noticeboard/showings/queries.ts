import "server-only";
import type { StoredFile } from "@/lib/kernel/attachments";
import type { Day } from "@/lib/kernel/clock";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { DemandLevel } from "./schema";

export type Channel = "MEETING" | "WALL";
type Campaign = { orgId: string; id: string };

export type Showing = {
  id: string;
  channel: Channel;
  form: string;
  place: string;
  beginsOn: Day;
  endsOn: Day | null;
  present: number | null;
  audience: string;
  pledges: number;
  recorder: string;
  hasPhoto: boolean;
  /** In the order in which they pledged, of a meeting. */
  names: string[];
};

export const showingsPage = 50;

/** Meetings and walls where this org showed pledges of the campaign, newest first; `after` is the id of the last row of the page above. */
export const listShowings = (scope: Scope, campaign: Campaign, after?: string): Promise<Showing[]> =>
  scope.rows<Showing>(sql`
    select s.id, s.channel, s.form, s.place, s.begins_on::text as "beginsOn", s.ends_on::text as "endsOn", s.present, s.audience, n.name as recorder, s.photo_sha256 is not null as "hasPhoto", x.pledges, x.names
      from pledge_showing s join person n on n.id = s.recorded_by_person_id
      cross join lateral (select count(*)::int as pledges, coalesce(array_agg(p.pledger_name order by h.position), '{}') as names
                            from pledge_shown h join pledge p on p.org_id = h.pledge_org_id and p.id = h.pledge_id where h.org_id = s.org_id and h.showing_id = s.id) x
     where s.org_id = ${scope.orgId}::uuid and s.campaign_org_id = ${campaign.orgId}::uuid and s.campaign_id = ${campaign.id}::uuid
       ${after ? sql`and (s.begins_on, s.id) < (select a.begins_on, a.id from pledge_showing a where a.org_id = ${scope.orgId}::uuid and a.id = ${after}::uuid)` : empty}
     order by s.begins_on desc, s.id desc limit ${showingsPage + 1}`);

/** The picture of the meeting or the wall, for whoever may read the record. */
export async function findShowingPhoto(scope: Scope, showingId: string): Promise<StoredFile | null> {
  const [found] = await scope.rows<StoredFile>(sql`
    select s.photo_sha256 as sha256, s.photo_type as "mediaType", s.id::text as "fileName" from pledge_showing s
     where s.org_id = ${scope.orgId}::uuid and s.id = ${showingId}::uuid and s.photo_sha256 is not null`);
  return found ?? null;
}

export type Unshown = { id: string; name: string; number: number; ahead: boolean; inMeeting: boolean; onWall: boolean };

/** Published pledges of this org that one of the two channels still misses; who stands ahead in a meeting is read from today's seats. */
export const listUnshown = (scope: Scope, campaign: Campaign): Promise<Unshown[]> =>
  scope.rows<Unshown>(sql`
    select * from (
      select p.id, p.pledger_name as name, p.number,
             p.person_id is null or p.leading_cadre or exists (select 1 from duty d where d.org_id = p.org_id and d.person_id = p.person_id and d.kind not in ('ADMINISTRATOR', 'OFFICER', 'SUPERVISOR')
               and d.begins_on <= ${scope.today}::date and (d.ends_on is null or d.ends_on >= ${scope.today}::date)) as ahead,
             exists (select 1 from pledge_shown h join pledge_showing s on s.org_id = h.org_id and s.id = h.showing_id where h.pledge_org_id = p.org_id and h.pledge_id = p.id and s.channel = 'MEETING') as "inMeeting",
             exists (select 1 from pledge_shown h join pledge_showing s on s.org_id = h.org_id and s.id = h.showing_id where h.pledge_org_id = p.org_id and h.pledge_id = p.id and s.channel = 'WALL') as "onWall"
        from pledge p where p.org_id = ${scope.orgId}::uuid and p.campaign_org_id = ${campaign.orgId}::uuid and p.campaign_id = ${campaign.id}::uuid and p.state = 'PUBLISHED') x
     where not ("inMeeting" and "onWall") order by ahead desc, number limit 500`);

export type Demand = {
  orgId: string;
  orgName: string;
  field: string;
  meeting: DemandLevel;
  wall: DemandLevel;
  wallDays: number;
  place: string;
  audience: string;
};

/** What is asked of the org acted in: the nearest word for its field; null where nobody asked for anything. */
export async function findDemand(scope: Scope): Promise<Demand | null> {
  const [found] = await scope.rows<Demand>(sql`
    select org_id as "orgId", org_name as "orgName", field, meeting, wall, wall_days as "wallDays", place, audience from showing_demand_of(${scope.orgId}::uuid)`);
  return found ?? null;
}

/** What this org asks itself and those below, by field. */
export const listDemands = (scope: Scope): Promise<Demand[]> =>
  scope.rows<Demand>(sql`
    select d.org_id as "orgId", '' as "orgName", d.field, d.meeting, d.wall, d.wall_days::int as "wallDays", d.place, d.audience
      from showing_demand d where d.org_id = ${scope.orgId}::uuid order by d.field <> 'ALL', d.field`);

export type ShownAt = { channel: Channel; form: string; place: string; beginsOn: Day; position: number };
export type Publicity = { shown: ShownAt[]; taken: { number: number; text: string }[] };

/** Where one pledge was shown, and which suggestions of the masses it rests on. */
export async function findPublicity(scope: Scope, pledge: { orgId: string; id: string }): Promise<Publicity> {
  const [found] = await scope.rows<Publicity>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('channel', s.channel, 'form', s.form, 'place', s.place, 'beginsOn', s.begins_on, 'position', h.position) order by s.begins_on)
             from pledge_shown h join pledge_showing s on s.org_id = h.org_id and s.id = h.showing_id where h.pledge_org_id = ${pledge.orgId}::uuid and h.pledge_id = ${pledge.id}::uuid), '[]') as shown,
           coalesce((select jsonb_agg(jsonb_build_object('number', o.number, 'text', o.text) order by o.number)
             from opinion_citation c join opinion o on o.org_id = c.org_id and o.id = c.opinion_id where c.pledge_org_id = ${pledge.orgId}::uuid and c.pledge_id = ${pledge.id}::uuid), '[]') as taken`);
  return found ?? { shown: [], taken: [] };
}
