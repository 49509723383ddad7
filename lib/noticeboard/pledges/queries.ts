import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import { problemName } from "@/lib/pledges/items/queries";
import type { BoardCampaign } from "../queries";
import { publicRows } from "../queries";
import type { BoardPledger } from "./rules";

type Campaign = Pick<BoardCampaign, "orgId" | "id">;

/** Everybody whose pledge hangs on one wall, in order of names, with how it stands; light enough to be read whole. */
export const listBoardPledgers = (orgId: string, campaign: Campaign, search = ""): Promise<BoardPledger[]> =>
  publicRows<BoardPledger>(sql`
    select p.id, p.pledger_kind as kind, coalesce(w.name, '') as name, w.title, p.form = 'ORAL' as oral, p.backfilled, p.content_hash as "contentHash", c.*,
           (select count(*)::int from opinion_citation x where x.pledge_org_id = p.org_id and x.pledge_id = p.id) as suggestions,
           ${search} = '' or position(${search} in coalesce(w.name, '')) > 0 or (${search} ~ '^[a-z]+$' and position(${search} in coalesce(w.sort_key, '')) = 1)
             or exists (select 1 from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id and position(${search} in unnamed(i.org_id, i.text || i.target)) > 0) as hit
      from pledge p join wall_pledgers(${orgId}::uuid) w on w.id = p.id
      cross join lateral (
        select count(*) filter (where i.state <> 'WITHDRAWN')::int as items, count(*) filter (where i.state = 'FULFILLED')::int as fulfilled,
               count(*) filter (where i.state in ('OPEN', 'CLAIMED') and i.due_on <= today())::int as due, count(*) filter (where i.state in ('OPEN', 'CLAIMED') and i.due_on > today())::int as "notDue",
               count(*) filter (where i.state = 'WITHDRAWN')::int as withdrawn
          from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id) c
     where p.org_id = ${orgId}::uuid and p.campaign_org_id = ${campaign.orgId}::uuid and p.campaign_id = ${campaign.id}::uuid and p.state = 'PUBLISHED'
     order by p.pledger_kind = 'PERSON', w.sort_key nulls last, p.number limit 2000`);

export type BoardVersion = {
  version: number;
  kind: "AMEND" | "RESCHEDULE" | "EXTEND" | "RENEW";
  text: string;
  target: string;
  dueOn: Day;
  reason: string;
  publishedOn: Day;
};
export type BoardProgress = { on: Day; note: string; quantity: string };
export type BoardLimit = { matter: string; workingDays: number; lawfulDays: number | null; post: string };

export type BoardItem = {
  id: string;
  pledgeId: string;
  number: number;
  text: string;
  target: string;
  dueOn: Day;
  standing: boolean;
  lead: string;
  office: string;
  /** The listed problem it is to solve. */
  problem: string | null;
  state: "OPEN" | "CLAIMED" | "FULFILLED" | "WITHDRAWN";
  fulfilledOn: Day | null;
  fulfilledNote: string | null;
  withdrawnOn: Day | null;
  withdrawnReason: string | null;
  /** The newest entry on how it goes. */
  progress: string | null;
  /** The newest entries with their days, newest first. */
  entries: BoardProgress[];
  rectificationDueOn: Day | null;
  versions: BoardVersion[];
  limits: BoardLimit[];
};

/** The items of these pledges with their life in public, in one statement; hidden names stand in no text of theirs (LIFE-11). */
export const listBoardItems = (orgId: string, pledgeIds: readonly string[]): Promise<BoardItem[]> =>
  publicRows<BoardItem>(sql`
    select i.id, i.pledge_id as "pledgeId", i.number, unnamed(i.org_id, i.text) as text, unnamed(i.org_id, i.target) as target, i.due_on::text as "dueOn", i.standing, unnamed(i.org_id, i.lead) as lead, unnamed(i.org_id, i.office) as office, unnamed(i.org_id, ${problemName}) as problem, i.state, i.fulfilled_on::text as "fulfilledOn",
           unnamed(i.org_id, i.fulfilled_note) as "fulfilledNote", i.withdrawn_on::text as "withdrawnOn", unnamed(i.org_id, i.withdrawn_reason) as "withdrawnReason", e.entries, e.entries -> 0 ->> 'note' as progress,
           (select r.due_on::text from rectification r where r.org_id = i.org_id and r.source_item_id = i.id and r.state not in ('CLOSED', 'CANCELLED') limit 1) as "rectificationDueOn",
           case when i.latest_version > 1 then (select jsonb_agg(jsonb_build_object('version', v.version, 'kind', v.kind, 'text', unnamed(v.org_id, v.text), 'target', unnamed(v.org_id, v.target),
             'dueOn', v.due_on, 'reason', unnamed(v.org_id, v.reason), 'publishedOn', v.published_at::date) order by v.version) from pledge_item_version v where v.org_id = i.org_id and v.item_id = i.id) else '[]' end as versions,
           case when i.standing then coalesce((select jsonb_agg(jsonb_build_object('matter', unnamed(l.org_id, l.matter), 'workingDays', l.working_days, 'lawfulDays', l.lawful_days, 'post', unnamed(l.org_id, l.post)) order by l.matter)
             from service_limit l where l.org_id = i.org_id and l.item_id = i.id and l.ended_on is null), '[]') else '[]' end as limits
      from pledge_item i
      cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('on', x.happened_on, 'note', x.note, 'quantity', x.quantity) order by x.happened_on desc), '[]') as entries
                            from (select g.happened_on, unnamed(g.org_id, g.note) as note, g.quantity from pledge_progress g where g.org_id = i.org_id and g.item_id = i.id order by g.happened_on desc limit 6) x) e
     where i.org_id = ${orgId}::uuid and i.pledge_id = any (${[...pledgeIds]}::uuid[])
     order by i.pledge_id, i.number`);

export type BoardPledge = BoardPledger & { itemList: BoardItem[] };

/** Pledgers of one page together with their items. */
export async function withItems(orgId: string, pledgers: readonly BoardPledger[]): Promise<BoardPledge[]> {
  if (pledgers.length === 0) return [];
  const items = await listBoardItems(
    orgId,
    pledgers.map(({ id }) => id),
  );
  const byPledge = Map.groupBy(items, ({ pledgeId }) => pledgeId);
  return pledgers.map((pledger) => ({ ...pledger, itemList: byPledge.get(pledger.id) ?? [] }));
}

export type BoardShowing = {
  channel: "MEETING" | "WALL";
  form: string;
  place: string;
  beginsOn: Day;
  endsOn: Day | null;
  present: number | null;
  pledges: number;
};

/** 双公开: meetings and walls where these pledges were shown (SYS-26). */
export const listBoardShowings = (orgId: string, campaign: Campaign): Promise<BoardShowing[]> =>
  publicRows<BoardShowing>(sql`
    select s.channel, unnamed(s.org_id, s.form) as form, unnamed(s.org_id, s.place) as place, s.begins_on::text as "beginsOn", s.ends_on::text as "endsOn", s.present,
           (select count(*)::int from pledge_shown x where x.org_id = s.org_id and x.showing_id = s.id) as pledges
      from pledge_showing s where s.org_id = ${orgId}::uuid and s.campaign_org_id = ${campaign.orgId}::uuid and s.campaign_id = ${campaign.id}::uuid
     order by s.begins_on, s.channel limit 12`);
