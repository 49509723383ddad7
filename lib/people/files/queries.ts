import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ClassKind } from "../classes/schema";
import type { VisitManner } from "../visits/schema";

export type Happened = { seq: number; at: string; kind: string; capacity: string; actor: string | null; facts: string };

export type HeldClass = {
  id: string;
  orgId: string;
  kind: ClassKind;
  beginsOn: Day;
  endsOn: Day | null;
  arrangedOn: Day | null;
  partner: string | null;
  hostName: string;
  postName: string;
  postDuties: string;
  note: string;
};
export type PersonFile = {
  classes: HeldClass[];
  pledges: {
    id: string;
    orgCode: string;
    orgName: string;
    campaign: string;
    state: "SURVEYED" | "RAISED" | "RETURNED" | "SETTLED" | "PUBLISHED";
    items: number;
    fulfilled: number;
    withdrawn: number;
  }[];
  reviews: {
    id: string;
    targetId: string;
    roundId: string;
    roundOrgId: string;
    round: string;
    reviewer: string;
    heldOn: Day;
    state: "DRAFT" | "NOTIFIED" | "LEDGERED";
  }[];
  awards: { id: string; name: string; orgName: string; year: number; grantedOn: Day; ended: boolean }[];
  visits: { id: string; visitor: string; visitedOn: Day; manner: VisitManner; note: string; aid: string }[];
  bodies: {
    id: string;
    name: string;
    orgCode: string;
    role: "HEAD" | "DEPUTY_HEAD" | "MEMBER";
    beginsOn: Day;
    endsOn: Day | null;
  }[];
  /** What was done about the person in this org's log, newest first. */
  happened: Happened[];
};

const pledges = (person: string) => sql`
  select jsonb_agg(jsonb_build_object('id', l.id, 'orgCode', o.code, 'orgName', o.short_name, 'campaign', c.title, 'state', l.state, 'items', n.items, 'fulfilled', n.fulfilled, 'withdrawn', n.withdrawn)
                   order by c.begins_on desc, l.created_at desc)
    from pledge l join org o on o.id = l.org_id join campaign c on c.org_id = l.campaign_org_id and c.id = l.campaign_id
   cross join lateral (select count(*) filter (where i.state <> 'WITHDRAWN') as items, count(*) filter (where i.state = 'FULFILLED') as fulfilled, count(*) filter (where i.state = 'WITHDRAWN') as withdrawn
                         from pledge_item i where i.org_id = l.org_id and i.pledge_id = l.id) n
   where l.person_id = ${person}::uuid`;
const reviews = (person: string) => sql`
  select jsonb_agg(jsonb_build_object('id', r.id, 'targetId', r.target_id, 'roundId', r.round_id, 'roundOrgId', r.round_org_id, 'round', x.title, 'reviewer', p.name, 'heldOn', r.held_on, 'state', r.state) order by r.held_on desc)
    from review r join review_round x on x.org_id = r.round_org_id and x.id = r.round_id join person p on p.id = r.reviewer_person_id
   where r.subject_person_id = ${person}::uuid and r.state <> 'DRAFT'`;

const happened = (org: string, person: string) => sql`
  select jsonb_agg(jsonb_build_object('seq', e.seq, 'at', e.at, 'kind', e.kind, 'capacity', e.capacity, 'actor', p.name, 'facts', e.payload) order by e.seq desc)
    from (select * from audit_event x where x.org_id = ${org}::uuid and x.subject_kind in ('person', 'membership', 'member_class') and x.subject_id = ${person}::uuid
           order by x.seq desc limit 20) e left join person p on p.id = e.actor_person_id`;

/**
 * What is on record about a person, as far as the asker may read it: the database leaves out drafts, private talks and
 * visits that belong to another house (LIFE-10).
 */
export async function findFile(scope: Scope, person: string): Promise<PersonFile> {
  const [row] = await scope.rows<PersonFile>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'orgId', c.org_id, 'kind', c.kind, 'beginsOn', c.begins_on, 'endsOn', coalesce(c.ends_on, m.ends_on), 'arrangedOn', c.arranged_on,
                         'partner', p.name, 'hostName', c.host_name, 'postName', c.post_name, 'postDuties', c.post_duties, 'note', c.note) order by coalesce(c.ends_on, m.ends_on) is not null, c.begins_on desc, c.kind)
                       from membership m join member_class c on c.org_id = m.org_id and c.membership_id = m.id left join person p on p.id = c.partner_person_id where m.person_id = ${person}::uuid), '[]') as classes,
           coalesce((${pledges(person)}), '[]') as pledges,
           coalesce((${reviews(person)}), '[]') as reviews,
           coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', t.name, 'orgName', a.holder_org_name, 'year', a.year, 'grantedOn', a.granted_on, 'ended', a.state <> 'GRANTED') order by a.granted_on desc)
                       from award a join award_type t on t.org_id = a.org_id and t.id = a.award_type_id where a.holder_person_id = ${person}::uuid), '[]') as awards,
           coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'visitor', p.name, 'visitedOn', v.visited_on, 'manner', v.manner, 'note', v.note, 'aid', v.aid) order by v.visited_on desc)
                       from member_visit v join person p on p.id = v.visitor_person_id where v.person_id = ${person}::uuid), '[]') as visits,
           coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'orgCode', o.code, 'role', s.role, 'beginsOn', s.begins_on, 'endsOn', s.ends_on) order by s.begins_on desc)
                       from body_seat s join body b on b.org_id = s.org_id and b.id = s.body_id join org o on o.id = b.org_id where s.person_id = ${person}::uuid), '[]') as bodies,
           coalesce((${happened(scope.orgId, person)}), '[]') as happened`);
  return row ?? { classes: [], pledges: [], reviews: [], awards: [], visits: [], bodies: [], happened: [] };
}
