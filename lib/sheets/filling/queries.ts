import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import {
  type Campaign,
  countLedger,
  findLedgerOfLine,
  type LedgerEntry,
  type LowerOrg,
  listLedger,
} from "@/lib/pledges/ledger/queries";
import { figuresOf } from "@/lib/pledges/ledger/rules";
import type { Figures } from "@/lib/pledges/rules";
import { type ExportLine, listForExport } from "@/lib/rectifications/ledgers/queries";
import { type LedgerRow, listLedger as listReviews } from "@/lib/reviews/ledger/queries";
import type { SheetSource } from "../catalogue/schema";

const mostRows = 2_000;

export type PledgerLine = {
  name: string;
  title: string;
  texts: string;
  items: number;
  fulfilled: number;
  due: number;
  notDue: number;
  publishedOn: Day | null;
};
export type ProgressLine = {
  name: string;
  text: string;
  happenedOn: Day;
  note: string;
  quantity: string;
  enteredBy: string;
};

export type Listed =
  | { source: "ITEMS"; rows: LedgerEntry[] }
  | { source: "PLEDGERS"; rows: PledgerLine[] }
  | { source: "PROGRESS"; rows: ProgressLine[] }
  | { source: "REVIEWS"; rows: LedgerRow[] }
  | { source: "RECTIFICATIONS"; rows: ExportLine[] }
  | { source: "LOWER"; rows: LowerOrg[] };

/** What the list of a sheet holds today; a branch's is of its members, any other organisation's of the body itself. */
export async function readList(
  scope: Scope,
  source: SheetSource,
  campaign: Campaign,
  isBranch: boolean,
): Promise<Listed> {
  const who = isBranch ? ("members" as const) : ("body" as const);
  switch (source) {
    case "ITEMS":
      return { source, rows: await listLedger(scope, campaign, { who }, { limit: mostRows }) };
    case "PLEDGERS":
      return { source, rows: await listPledgerLines(scope, campaign, isBranch) };
    case "PROGRESS":
      return { source, rows: await listProgressLines(scope, campaign, isBranch) };
    case "REVIEWS":
      return { source, rows: await listReviews(scope, { side: isBranch ? "received" : "given" }, mostRows) };
    case "RECTIFICATIONS":
      return { source, rows: await listForExport(scope, { reach: isBranch ? "own" : "below", group: "all" }) };
    case "LOWER":
      return { source, rows: (await findLedgerOfLine(scope))?.lower ?? [] };
  }
}

const published = (scope: Scope, { orgId, id }: Campaign, isBranch: boolean) => sql`
  p.org_id = ${scope.orgId}::uuid and p.campaign_org_id = ${orgId}::uuid and p.campaign_id = ${id}::uuid and p.state = 'PUBLISHED'
  and (p.pledger_kind = 'PERSON') = ${isBranch}`;

const listPledgerLines = (scope: Scope, campaign: Campaign, isBranch: boolean): Promise<PledgerLine[]> =>
  scope.rows<PledgerLine>(sql`
    select p.pledger_name as name, p.pledger_title as title, p.published_on::text as "publishedOn",
           string_agg(i.number || '.' || i.text, E'\n' order by i.number) as texts,
           count(*) filter (where i.state <> 'WITHDRAWN')::int as items, count(*) filter (where i.state = 'FULFILLED')::int as fulfilled,
           count(*) filter (where i.state in ('OPEN', 'CLAIMED') and i.due_on <= ${scope.today}::date)::int as due,
           count(*) filter (where i.state in ('OPEN', 'CLAIMED') and i.due_on > ${scope.today}::date)::int as "notDue"
      from pledge p join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id
     where ${published(scope, campaign, isBranch)} group by p.org_id, p.id order by p.sort_key, p.number limit ${mostRows}`);

const listProgressLines = (scope: Scope, campaign: Campaign, isBranch: boolean): Promise<ProgressLine[]> =>
  scope.rows<ProgressLine>(sql`
    select p.pledger_name as name, i.text, e.happened_on::text as "happenedOn", e.note, e.quantity, n.name as "enteredBy"
      from pledge p join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id
      join pledge_progress e on e.org_id = i.org_id and e.item_id = i.id join person n on n.id = e.entered_by_person_id
     where ${published(scope, campaign, isBranch)} order by p.sort_key, p.number, i.number, e.happened_on limit ${mostRows}`);

export type SheetFigures = Figures & {
  members: number;
  leadingMembers: number;
  reviewsDue: number;
  reviewsDone: number;
  rectificationsOpen: number;
  rectificationsLate: number;
};

/** The figures of the org: a branch's of its members' pledges (RPT-02), a superior's of everything below from the tallies. */
export async function readFigures(scope: Scope, campaign: Campaign, isBranch: boolean): Promise<SheetFigures> {
  const own = figuresOf(await countLedger(scope, campaign, { who: "members" }), "members");
  const [tally] = await scope.rows<SheetFigures>(sql`
    select t.members, t.leading_members as "leadingMembers", t.pledgers, t.items, t.fulfilled, t.overdue as due, t.not_due as "notDue", t.withdrawn,
           t.reviews_due as "reviewsDue", t.reviews_done as "reviewsDone", t.rectifications_open as "rectificationsOpen", t.rectifications_late as "rectificationsLate"
      from tally t where t.org_id = ${scope.orgId}::uuid and t.campaign_org_id = ${campaign.orgId}::uuid and t.campaign_id = ${campaign.id}::uuid and t.reach = 'TREE'`);
  return { ...nothingCounted, ...own, ...tally, ...(isBranch ? own : {}), families: own.families };
}

const nothingCounted = {
  members: 0,
  leadingMembers: 0,
  reviewsDue: 0,
  reviewsDone: 0,
  rectificationsOpen: 0,
  rectificationsLate: 0,
};
