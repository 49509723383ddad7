import { ISSUER, LAST_YEAR, THIS_YEAR } from "./campaigns";
import type { Loading } from "./loading";

/** The same fingerprint as contentHash() gives, over the days of the year before. */
const fingerprint = `(select encode(sha256(convert_to(string_agg(concat_ws('|', i.number, i.text, i.target, (i.due_on - interval '1 year')::date,
  i.beneficiary, i.checked_how), E'\\n' order by i.number), 'UTF8')), 'hex') from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id)`;

/** Last year's pledges of some members: the paper of a campaign that is archived, kept or ended to the last item. */
export async function loadLastYear({ client, id }: Loading): Promise<void> {
  const years = [id("org", ISSUER), id("campaign", LAST_YEAR), id("campaign", THIS_YEAR)];
  const again = (column: string) => `md5('last year ' || ${column}::text)::uuid`;
  await client.query(
    `insert into pledge_category (org_id, id, campaign_id, position, name, family, pledger_kind)
     select g.org_id, ${again("g.id")}, $2, g.position, g.name, g.family, g.pledger_kind from pledge_category g
      where g.org_id = $1 and g.campaign_id = $3 on conflict do nothing`,
    years,
  );
  // Every third member: who was there and promised then is not everybody who does today.
  await client.query(
    `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, pledger_title, sort_key,
       state, examiner_person_id, settled_at, published_at, published_on, content_hash, created_at, updated_at)
     select p.org_id, ${again("p.id")}, p.campaign_org_id, $2, p.number, 'PERSON', p.person_id, p.author_person_id, p.pledger_name, p.pledger_title, p.sort_key,
       'PUBLISHED', p.examiner_person_id, p.settled_at - interval '1 year', p.published_at - interval '1 year', p.published_on - interval '1 year', ${fingerprint},
       p.created_at - interval '1 year', p.created_at - interval '1 year'
       from pledge p where p.campaign_org_id = $1 and p.campaign_id = $3 and p.state = 'PUBLISHED' and p.pledger_kind = 'PERSON' and p.number % 3 = 1`,
    years,
  );
  await client.query(
    `insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, standard, text, target, due_on, beneficiary, checked_how, state,
       fulfilled_on, fulfilled_note, confirmed_by_person_id, withdrawn_on, withdrawn_reason)
     select i.org_id, ${again("i.id")}, ${again("i.pledge_id")}, i.campaign_org_id, $2, i.number, g.id, i.standard, i.text, i.target, i.due_on - interval '1 year',
       i.beneficiary, i.checked_how, x.state, case x.state when 'FULFILLED' then i.due_on - interval '1 year' end,
       case x.state when 'FULFILLED' then '年底民主评议时确认兑现' end, case x.state when 'FULFILLED' then p.examiner_person_id end,
       case x.state when 'WITHDRAWN' then i.due_on - interval '1 year' end, case x.state when 'WITHDRAWN' then '职责调整，由接任同志另行承诺' end
       from pledge_item i join pledge p on p.org_id = i.org_id and p.id = ${again("i.pledge_id")}
       join pledge_category k on k.org_id = i.campaign_org_id and k.id = i.category_id
       join pledge_category g on g.org_id = k.org_id and g.campaign_id = $2 and g.pledger_kind = k.pledger_kind and g.position = k.position
      cross join lateral (select case when i.number = 3 then 'WITHDRAWN' else 'FULFILLED' end as state) x
      where i.campaign_org_id = $1 and i.campaign_id = $3`,
    years,
  );
}
