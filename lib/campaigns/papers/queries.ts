import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { PaperState } from "./lifecycle";
import type { PaperKind } from "./schema";

export type PaperRow = {
  orgId: string;
  id: string;
  orgName: string;
  kind: PaperKind;
  title: string;
  issuer: string;
  state: PaperState;
  numberText: string;
  issuedOn: Day | null;
  savedOn: Day;
};

const columns = sql`p.org_id as "orgId", p.id, o.short_name as "orgName", p.kind, p.title, p.issuer, p.state, p.number_text as "numberText", p.issued_on::text as "issuedOn",
  (p.saved_at at time zone 'Asia/Shanghai')::date::text as "savedOn"`;

export const paperOrigins = ["own", "above", "below"] as const;
export type PaperOrigin = (typeof paperOrigins)[number];
export const papersPage = 50;

type Asked = {
  origin: PaperOrigin;
  kind?: PaperKind | undefined;
  year?: number | undefined;
  words?: string | undefined;
  before?: string | undefined;
};

const whose = (scope: Scope, origin: PaperOrigin): Sql => {
  if (origin === "own") return sql`p.org_id = ${scope.orgId}::uuid`;
  return origin === "above"
    ? sql`p.state <> 'DISCARDED' and p.org_id in (select k.ancestor from org_closure k where k.descendant = ${scope.orgId}::uuid and k.depth > 0)`
    : sql`p.state in ('ISSUED', 'VOID') and p.org_id in (select k.descendant from org_closure k where k.ancestor = ${scope.orgId}::uuid and k.depth > 0)`;
};

/** 发文登记簿 of this org, or what those above and below have issued; drafts first, then the latest. `before` is `day_id` of the last row above. */
export function listPapers(scope: Scope, { origin, kind, year, words, before }: Asked): Promise<PaperRow[]> {
  const [day, id] = (before ?? "").split("_");
  const from = day && id ? sql`and (coalesce(p.issued_on, 'infinity'), p.id) < (${day}::date, ${id}::uuid)` : empty;
  const ofKind = kind ? sql`and p.kind = ${kind}` : empty;
  const ofYear = year
    ? sql`and p.issued_on >= make_date(${year}::int, 1, 1) and p.issued_on <= make_date(${year}::int, 12, 31)`
    : empty;
  const named = words ? sql`and (position(${words} in p.title) > 0 or position(${words} in p.number_text) > 0)` : empty;
  return scope.rows<PaperRow>(sql`
    select ${columns} from paper p join org o on o.id = p.org_id
     where ${whose(scope, origin)} and p.state <> 'DISCARDED' ${ofKind} ${ofYear} ${named} ${from}
     order by coalesce(p.issued_on, 'infinity') desc, p.id desc limit ${papersPage + 1}`);
}

export type Basis = {
  paperId: string | null;
  title: string;
  numberText: string;
  orgName: string;
  state: PaperState | null;
  text: string;
};

export type Paper = PaperRow & {
  recipients: string;
  body: string;
  attachments: string;
  copies: string;
  version: number;
  series: string;
  number: number | null;
  issuedBy: string | null;
  contentHash: string | null;
  voidedOn: Day | null;
  voidReason: string;
  voidedBy: string | null;
  campaignId: string | null;
  campaign: string | null;
  stageId: string | null;
  stage: string | null;
  adoptionId: string | null;
  roundId: string | null;
  round: string | null;
  savedByPersonId: string;
  savedBy: string;
  savedAt: Date;
  bases: Basis[];
};

/** One paper with what it rests on: of this org, or issued above or below it; NOT_FOUND otherwise. */
export async function findPaper(scope: Scope, paperId: string): Promise<Paper> {
  const [found] = isId(paperId)
    ? await scope.rows<Paper>(sql`
    select ${columns}, p.recipients, p.body, p.attachments, p.copies, p.version, p.series, p.number, i.name as "issuedBy", p.content_hash as "contentHash",
           p.voided_on::text as "voidedOn", p.void_reason as "voidReason", v.name as "voidedBy", p.campaign_id as "campaignId", c.title as campaign,
           p.stage_id as "stageId", g.name as stage, p.adoption_id as "adoptionId", p.round_id as "roundId", r.title as round, p.saved_by_person_id as "savedByPersonId", s.name as "savedBy", p.saved_at as "savedAt",
           coalesce((select jsonb_agg(jsonb_build_object('paperId', q.id, 'title', coalesce(q.title, ''), 'numberText', coalesce(q.number_text, ''), 'orgName', coalesce(u.short_name, ''),
                       'state', q.state, 'text', b.text) order by b.position)
                       from paper_basis b left join paper q on q.org_id = b.basis_org_id and q.id = b.basis_paper_id left join org u on u.id = q.org_id
                      where b.org_id = p.org_id and b.paper_id = p.id), '[]') as bases
      from paper p join org o on o.id = p.org_id join person s on s.id = p.saved_by_person_id
      left join person i on i.id = p.issued_by_person_id left join person v on v.id = p.voided_by_person_id
      left join campaign c on c.org_id = p.campaign_org_id and c.id = p.campaign_id left join campaign_stage g on g.org_id = p.campaign_org_id and g.id = p.stage_id
      left join review_round r on r.org_id = p.round_org_id and r.id = p.round_id
     where p.id = ${paperId}::uuid`)
    : [];
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

const cameDown = sql`coalesce(p.issued_on, 'infinity'), p.id`;

/** Papers attached to a campaign by this org and those above it, the earliest first: how the order came down; `after` is the id of the last one above. */
export function listPapersOf(scope: Scope, campaignId: string, after?: string): Promise<PaperRow[]> {
  const beyond = after ? sql`and (${cameDown}) > (select ${cameDown} from paper p where p.id = ${after}::uuid)` : empty;
  return scope.rows<PaperRow>(sql`
    select ${columns} from org_closure k join paper p on p.org_id = k.ancestor join org o on o.id = p.org_id
     where k.descendant = ${scope.orgId}::uuid and p.campaign_id = ${campaignId}::uuid and p.state in ('DRAFT', 'ISSUED', 'VOID') ${beyond}
     order by ${cameDown} limit ${papersPage + 1}`);
}

/** How many papers this org itself has issued for a campaign. */
export async function countIssued(scope: Scope, campaignId: string): Promise<number> {
  const [found] = await scope.rows<{ count: number }>(sql`
    select count(*)::int as count from paper p where p.org_id = ${scope.orgId}::uuid and p.campaign_id = ${campaignId}::uuid and p.state = 'ISSUED'`);
  return found?.count ?? 0;
}

/** The series this org has used, the newest first, to choose from when a paper is issued. */
export async function listSeries(scope: Scope): Promise<string[]> {
  const rows = await scope.rows<{ series: string }>(sql`
    select p.series from paper p where p.org_id = ${scope.orgId}::uuid and p.series <> '' group by p.series order by max(p.issued_on) desc limit 20`);
  return rows.map(({ series }) => series);
}

export type PaperVersion = { id: string; nth: number; title: string; body: string; keptAt: Date; keeper: string };

export const versionsPage = 20;

/** The drafts a paper went through, the newest first; its own office alone sees them. `before` is the number of the last one above; one more than a page, to compare with. */
export const listPaperVersions = (scope: Scope, paperId: string, before?: number): Promise<PaperVersion[]> =>
  scope.rows<PaperVersion>(sql`
    select x.nth::text as id, x.nth, x.title, x.body, x.kept_at as "keptAt", p.name as keeper
      from (select v.*, row_number() over (order by v.version)::int as nth from paper_version v
             where v.org_id = ${scope.orgId}::uuid and v.paper_id = ${paperId}::uuid) x join person p on p.id = x.keeper_person_id
     where ${before ?? null}::int is null or x.nth < ${before ?? null}::int order by x.nth desc limit ${versionsPage + 1}`);
