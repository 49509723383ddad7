import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Campaign } from "@/lib/pledges/ledger/queries";
import type { OwnRow } from "./rules";

/** The published items of this org and its members, withdrawn ones left out, as few words a row as a comparison needs. */
export const listOwnRows = (scope: Scope, { orgId, id }: Campaign): Promise<OwnRow[]> =>
  scope.rows<OwnRow>(sql`
    select i.id, p.id as "pledgeId", p.pledger_name as person, i.text, i.state = 'FULFILLED' as fulfilled, p.pledger_kind <> 'PERSON' as body
      from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
     where i.org_id = ${scope.orgId}::uuid and i.campaign_org_id = ${orgId}::uuid and i.campaign_id = ${id}::uuid
       and p.state = 'PUBLISHED' and i.state <> 'WITHDRAWN'
     order by p.sort_key, i.number`);
