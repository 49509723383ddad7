import "server-only";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Found, FoundKind } from "./rules";

const fewOfEach = 6;
const manyOfOne = 50;

/**
 * Everything on the desk that holds these words, the nearest first: a few of each kind, or fifty of one. Keys come from the
 * search function's indexes, every row of them is read under the asker's own policies (INV-12, LIFE-10).
 */
export function searchDesk(scope: Scope, words: string, kind?: FoundKind): Promise<Found[]> {
  return scope.rows<Found>(sql`
    with hit as materialized (select h.kind, h.org_id, h.id, h.nearness from (select * from search_desk(${words}) union all select * from search_papers(${words})) h ${kind ? sql`where h.kind = ${kind}` : empty}),
    found as (
      select h.*, null::uuid as parent_id, p.name as title, '' as detail, null::int as number from hit h join person p on p.id = h.id where h.kind = 'PERSON'
      union all select h.*, null, o.name, u.short_name, null from hit h join org o on o.id = h.id left join org u on u.id = o.parent_id where h.kind = 'ORG'
      union all select h.*, null, p.pledger_name, p.state, p.number from hit h join pledge p on p.org_id = h.org_id and p.id = h.id where h.kind = 'PLEDGE'
      union all select h.*, i.pledge_id, i.text, p.pledger_name || ' · ' || c.year, i.number from hit h join pledge_item i on i.org_id = h.org_id and i.id = h.id
                  join pledge p on p.org_id = i.org_id and p.id = i.pledge_id join campaign c on c.org_id = i.campaign_org_id and c.id = i.campaign_id where h.kind = 'ITEM'
      union all select h.*, null, r.problem, r.state, r.number from hit h join rectification r on r.org_id = h.org_id and r.id = h.id where h.kind = 'RECTIFICATION'
      union all select h.*, null, r.title, '', r.number from hit h join review_round r on r.org_id = h.org_id and r.id = h.id where h.kind = 'REVIEW_ROUND'
      union all select h.*, null, r.title, '', null from hit h join evaluation_round r on r.org_id = h.org_id and r.id = h.id where h.kind = 'EVALUATION_ROUND'
      union all select h.*, null, c.title, c.year::text, null from hit h join campaign c on c.org_id = h.org_id and c.id = h.id where h.kind = 'CAMPAIGN'
      union all select h.*, null, p.title, p.number_text, null from hit h join paper p on p.org_id = h.org_id and p.id = h.id where h.kind = 'PAPER'),
    placed as (select f.*, count(*) over (partition by f.kind)::int as total,
                      row_number() over (partition by f.kind order by f.nearness, f.org_id <> ${scope.orgId}::uuid, f.title) as place from found f)
    select p.kind, p.id, p.parent_id as "parentId", o.code as "orgCode", o.short_name as "orgName", p.title, p.detail, p.number, p.total
      from placed p join org o on o.id = p.org_id where p.place <= ${kind ? manyOfOne : fewOfEach}::int order by p.kind, p.place`);
}
