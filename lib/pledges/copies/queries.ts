import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type NearCopy = {
  itemId: string;
  similarity: number;
  year: number;
  number: number;
  pledger: string;
  /** The pledger's own item of an earlier campaign. */
  own: boolean;
};

/** Items of this pledge that read like a public one of others or of last year; for its author and its examiner only. */
export const listNearCopies = (scope: Scope, pledgeId: string): Promise<NearCopy[]> =>
  scope.rows<NearCopy>(sql`
    select item_id as "itemId", similarity::float8 as similarity, year, number, pledger, own from near_copies(${pledgeId}::uuid)`);

export type Offered = {
  text: string;
  target: string;
  beneficiary: string;
  checkedHow: string;
  dueOn: Day;
  kept: boolean;
};

/** What the same pledger promised in the campaign before, offered to be taken on. */
export const listLastYear = (
  scope: Scope,
  pledge: { orgId: string; personId: string | null; pledgerKind: string; campaignYear: number },
): Promise<Offered[]> =>
  scope.rows<Offered>(sql`
    select i.text, i.target, i.beneficiary, i.checked_how as "checkedHow", i.due_on::text as "dueOn", i.state = 'FULFILLED' as kept
      from pledge p join campaign c on c.org_id = p.campaign_org_id and c.id = p.campaign_id join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id
     where p.org_id = ${pledge.orgId}::uuid and p.person_id is not distinct from ${pledge.personId}::uuid and p.pledger_kind = ${pledge.pledgerKind}
       and p.state = 'PUBLISHED' and c.year = ${pledge.campaignYear - 1} order by i.number`);
