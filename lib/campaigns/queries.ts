import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { CampaignState } from "./lifecycle";
import type { Part } from "./templates/rules";

/** A ledger on paper holds everything, within reason. */
export const ledgerRows = 5_000;

export type RunningCampaign = {
  orgId: string;
  id: string;
  title: string;
  theme: string;
  year: number;
  state: CampaignState;
  beginsOn: Day;
  endsOn: Day | null;
  endsEvent: string | null;
  graceDays: number;
  noticeDays: number;
  /** Every campaign that has begun here, the newest first; one alone is no choice. */
  running: { id: string; title: string }[];
};

const begun = (scope: Scope): Sql => sql`c.begins_on <= ${scope.today}::date`;
const counted = (scope: Scope): Sql => sql`(select t.items from tally t
   where t.org_id = ${scope.orgId}::uuid and t.campaign_org_id = c.org_id and t.campaign_id = c.id and t.reach = 'TREE')`;

/** The running campaign as one row with `orgId`, `id` and the rest, for statements that read more beside it. */
export const runningCampaign = (scope: Scope): Sql => sql`
    select c.org_id as "orgId", c.id, c.title, c.theme, c.year, c.state, c.begins_on::text as "beginsOn", c.ends_on::text as "endsOn",
           c.ends_event as "endsEvent", c.grace_days as "graceDays", c.notice_days as "noticeDays",
           coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title)) filter (where ${begun(scope)})
             over (order by c.begins_on desc, c.issued_at desc rows between unbounded preceding and unbounded following), '[]') as running
      from org_closure k join campaign c on c.org_id = k.ancestor
     where k.descendant = ${scope.orgId}::uuid and c.state = 'ISSUED'
     order by not ${begun(scope)}, c.id = ${scope.campaignId ?? null}::uuid desc nulls last, c.year desc,
              coalesce(${counted(scope)}, 0) desc, c.begins_on desc, c.issued_at desc limit 1`;

/**
 * The campaign this org works in now, of those issued by itself or above it that have begun, or else the one to come:
 * the one the person chose, if it runs here; without a choice, of the latest year's campaigns the one with the most
 * items counted in this org and below it, so a small one issued in June does not push the year's aside; of equals the newest.
 */
export async function findRunningCampaign(scope: Scope): Promise<RunningCampaign | null> {
  const [found] = await scope.rows<RunningCampaign>(runningCampaign(scope));
  return found ?? null;
}

export type CampaignRow = {
  orgId: string;
  id: string;
  orgName: string;
  title: string;
  theme: string;
  year: number;
  state: CampaignState;
  beginsOn: Day;
  endsOn: Day | null;
  endsEvent: string | null;
  documentNumber: string;
  requirement: string;
  basisDocument: string;
  templateTitle: string;
  templateCode: string;
  versionId: string | null;
  templateVersion: number | null;
};

const row: Sql = sql`c.org_id as "orgId", c.id, o.name as "orgName", c.title, c.theme, c.year, c.state, c.begins_on::text as "beginsOn", c.ends_on::text as "endsOn",
  c.ends_event as "endsEvent", c.document_number as "documentNumber", c.requirement, c.basis_document as "basisDocument",
  c.template_title as "templateTitle", c.version_id as "versionId", c.template_code as "templateCode",
  (select v.version::int from template_version v where v.org_id = c.template_org_id and v.id = c.version_id) as "templateVersion"`;

export const campaignsPage = 50;
const age = sql`c.year, c.begins_on, coalesce(c.issued_at, 'infinity'), c.id`;

/** Campaigns of this org and those issued above it, newest first, drafts before what was issued; `after` is the id of the last row above. */
export function listCampaigns(scope: Scope, after?: string): Promise<CampaignRow[]> {
  const below = after
    ? sql`and (${age}) < (select ${age} from org_closure k join campaign c on c.org_id = k.ancestor
                                where k.descendant = ${scope.orgId}::uuid and c.id = ${after}::uuid)`
    : empty;
  return scope.rows<CampaignRow>(sql`
    select ${row} from org_closure k join campaign c on c.org_id = k.ancestor join org o on o.id = c.org_id
     where k.descendant = ${scope.orgId}::uuid ${below}
     order by c.year desc, c.begins_on desc, coalesce(c.issued_at, 'infinity') desc, c.id desc limit ${campaignsPage + 1}`);
}

/** A measure stands below its criterion. */
export type Criterion = { id: string; parentId: string | null; text: string; body: string };

export type CampaignDetail = CampaignRow & {
  scheme: string;
  /** The draft or campaign that carries it on (CAM-48). */
  nextId: string | null;
  parts: Part[];
  stages: {
    position: number;
    name: string;
    focus: string;
    endsOn: Day | null;
    originalEndsOn: Day | null;
    endsEvent: string | null;
  }[];
  actions: { position: number; mode: string; name: string; mandatory: boolean }[];
  criteria: { position: number; name: string; subjectKind: string; items: Criterion[] }[];
  categories: { position: number; name: string; family: string; pledgerKind: string }[];
  deadlines: { period: string; dueOn: Day; originalDueOn: Day; basisDocument: string }[];
};

/** One campaign with all its parts, its own or one issued above; NOT_FOUND otherwise. */
export async function findCampaign(scope: Scope, campaignId: string): Promise<CampaignDetail> {
  if (!isId(campaignId)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<CampaignDetail>(sql`
    select ${row}, c.scheme, (select n.id from campaign n where n.org_id = c.org_id and n.repeats_campaign_id = c.id) as "nextId",
      coalesce((select jsonb_agg(jsonb_build_object('position', x.position, 'name', x.name, 'focus', x.focus, 'endsOn', x.ends_on, 'originalEndsOn', x.original_ends_on, 'endsEvent', x.ends_event) order by x.position)
                  from campaign_stage x where x.org_id = c.org_id and x.campaign_id = c.id), '[]') as stages,
      coalesce((select jsonb_agg(jsonb_build_object('position', x.position, 'mode', x.mode, 'name', x.name, 'mandatory', x.mandatory) order by x.position)
                  from campaign_action x where x.org_id = c.org_id and x.campaign_id = c.id), '[]') as actions,
      coalesce((select jsonb_agg(jsonb_build_object('position', x.position, 'name', x.name, 'subjectKind', x.subject_kind,
                    'items', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'parentId', i.parent_id, 'text', i.text, 'body', i.body) order by i.position), '[]')
                                from criterion i where i.org_id = x.org_id and i.set_id = x.id)) order by x.position)
                  from criteria_set x where x.org_id = c.org_id and x.campaign_id = c.id), '[]') as criteria,
      coalesce((select jsonb_agg(jsonb_build_object('position', x.position, 'name', x.name, 'family', x.family, 'pledgerKind', x.pledger_kind) order by x.pledger_kind desc, x.position)
                  from pledge_category x where x.org_id = c.org_id and x.campaign_id = c.id), '[]') as categories,
      coalesce((select jsonb_agg(jsonb_build_object('period', x.period, 'dueOn', x.due_on, 'originalDueOn', x.original_due_on, 'basisDocument', x.basis_document) order by x.due_on)
                  from campaign_deadline x where x.org_id = c.org_id and x.campaign_id = c.id), '[]') as deadlines,
      coalesce((select jsonb_agg(jsonb_build_object('place', x.place, 'kind', x.kind, 'name', x.name, 'body', x.body, 'subject', x.subject, 'mode', x.mode,
                    'mandatory', false, 'rhythm', x.rhythm, 'endsDay', x.ends_day, 'endsEvent', '') order by x.place)
                  from campaign_part x where x.org_id = c.org_id and x.campaign_id = c.id), '[]') as parts
      from org_closure k join campaign c on c.org_id = k.ancestor join org o on o.id = c.org_id
     where k.descendant = ${scope.orgId}::uuid and c.id = ${campaignId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type OwnCampaign = Pick<CampaignRow, "orgId" | "id" | "title" | "state" | "beginsOn" | "endsOn">;

/** A campaign this org issued or draws up itself. */
export async function findOwnCampaign(scope: Scope, campaignId: string): Promise<OwnCampaign> {
  const [found] = await scope.rows<OwnCampaign>(sql`
    select org_id as "orgId", id, title, state, begins_on::text as "beginsOn", ends_on::text as "endsOn" from campaign where org_id = ${scope.orgId}::uuid and id = ${campaignId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
