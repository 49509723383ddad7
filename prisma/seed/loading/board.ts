import { calls, demands, limits, ownOpinions, ownSymposium } from "../demo/board";
import { secretaryOf } from "../demo/duties";
import type { OpinionSource, RegisteredOpinion } from "../demo/opinions";
import { THIS_YEAR } from "./campaigns";
import type { Loading } from "./loading";

const channels: Record<OpinionSource, string> = {
  BOX: "BOX",
  SLIP: "SLIP",
  PHONE: "PHONE",
  SYMPOSIUM: "SYMPOSIUM",
  HOME_VISIT: "VISIT",
  BOARD_CODE: "BOARD",
  LETTER: "LETTER",
};

/** Opinions with their answers, calls for suggestions, where pledges were shown and what is asked of that. One statement each. */
export async function loadBoard(loading: Loading): Promise<void> {
  await loadCalls(loading);
  await loadOpinions(loading);
  await loadShowings(loading);
  await loadService(loading);
}

const heads = `(select distinct on (d.org_id) d.org_id, d.person_id from duty d where d.kind = 'SECRETARY' and d.ends_on is null order by d.org_id, d.id)`;

async function loadCalls({ client, id }: Loading): Promise<void> {
  await client.query(
    `insert into suggestion_call (org_id, id, campaign_org_id, campaign_id, title, text, opens_on, closes_on, called_by_person_id)
     select c.org, gen_random_uuid(), g.org_id, g.id, c.title, c.words, c.opens::date, c.closes::date, h.person_id
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) c (org, title, words, opens, closes)
       join campaign g on g.id = $6 join ${heads} h on h.org_id = c.org`,
    [
      calls.map(([org]) => id("org", org)),
      ...([1, 2, 3, 4] as const).map((column) => calls.map((call) => call[column])),
      id("campaign", THIS_YEAR),
    ],
  );
}

type Written = {
  /** Code of the organisation in the plan; `org` is its id. */
  code: string;
  id: string;
  org: string;
  number: number;
  channel: string;
  kind: string;
  giver: string;
  occasion: string;
  text: string;
  day: string;
  pledger: string | null;
  called: boolean;
  answer: string;
  answered: string | null;
  closed: boolean;
  posting: string;
};

const quoted = ({ id }: Loading, opinion: RegisteredOpinion): Written => ({
  code: opinion.assignedTo,
  id: id("opinion", `${opinion.assignedTo} ${opinion.number}`, opinion.receivedOn),
  org: id("org", opinion.assignedTo),
  number: opinion.number,
  channel: channels[opinion.source],
  kind: opinion.outcome === "CLOSED_NOT_PERSONAL" ? "CRITICISM" : "ADVICE",
  giver: "",
  occasion: opinion.source === "SYMPOSIUM" ? "企业和服务对象座谈会" : "",
  text: opinion.text,
  day: opinion.receivedOn,
  pledger: null,
  called: false,
  answer: opinion.answer,
  answered: opinion.answeredOn,
  closed: opinion.outcome.startsWith("CLOSED"),
  posting: opinion.outcome === "CLOSED_NOT_PERSONAL" ? "KEPT" : "SHOWN",
});

function written(loading: Loading): Written[] {
  const { plan, id } = loading;
  const own = ownOpinions.map(
    ([number, day, channel, kind, text, answer, answered, posting, pledger, called]): Written => ({
      ...{
        code: "O05",
        id: id("opinion", `O05 ${number}`, day),
        org: id("org", "O05"),
        number,
        channel,
        kind,
        text,
        day,
        answer,
        answered,
        posting,
        pledger,
        called,
      },
      giver: channel === "SYMPOSIUM" ? "服务对象" : "",
      occasion: channel === "SYMPOSIUM" ? ownSymposium : "",
      closed: answered !== null,
    }),
  );
  return [...plan.opinions.map((one) => quoted(loading, one)), ...own];
}

/** What the head did about it; what the masses wrote themselves has no teller. */
function tellOf({ tell }: Loading, { code, id, number, channel, day, answered, closed, posting }: Written): void {
  const step = { org: code, person: secretaryOf(code), subject: id, facts: { number } };
  if (channel !== "BOARD") tell({ ...step, on: day, kind: "opinion.register", facts: { channel, count: 1, number } });
  if (answered === null) return;
  tell({ ...step, on: answered, step: 1, kind: "opinion.answer" });
  tell({ ...step, on: answered, step: 2, kind: posting === "KEPT" ? "opinion.keep" : "opinion.show" });
  if (closed) tell({ ...step, on: answered, step: 3, kind: "opinion.close" });
}

async function loadOpinions(loading: Loading): Promise<void> {
  const { client } = loading;
  const all = written(loading);
  for (const one of all) tellOf(loading, one);
  await client.query(
    `insert into opinion (org_id, id, year, number, channel, kind, giver_kind, occasion, text, received_on, received_at, taken_down_by_person_id, pledge_org_id, pledge_id, call_id, state,
            answer, answered_by_person_id, answered_on, rectification_org_id, rectification_id, closed_on, posting, shown_text, kept_reason, posted_by_person_id, posted_on, due_on)
     select o.org, o.id, 2026, o.number, o.channel, o.kind, o.giver, o.occasion, o.text, o.day, o.day + time '10:20' at time zone 'Asia/Shanghai',
            case when o.channel <> 'BOARD' then h.person_id end, p.org_id, p.id, c.id,
            case when o.answered is null then 'RECEIVED' when o.closed then 'CLOSED' else 'ANSWERED' end, o.answer, case when o.answered is not null then h.person_id end, o.answered,
            r.org_id, r.id, case when o.closed then o.answered end, o.posting, case when o.posting = 'SHOWN' then o.text else '' end,
            case when o.posting = 'KEPT' then '未写明时间和窗口，涉及个人，不宜张贴' else '' end, case when o.posting <> 'WAITING' then h.person_id end, case when o.posting <> 'WAITING' then coalesce(o.answered, o.day + 1) end,
            case when o.answered is not null then o.day + 15 end
       from jsonb_to_recordset($1::jsonb) o (org uuid, id uuid, number int, channel text, kind text, giver text, occasion text, text text, day date, pledger text, called boolean, answer text, answered date, closed boolean, posting text)
       join ${heads} h on h.org_id = o.org
       left join pledge p on p.org_id = o.org and p.pledger_name = o.pledger and p.state = 'PUBLISHED' and p.published_on >= '2026-01-01'
       left join suggestion_call c on o.called and c.org_id = o.org and o.day between c.opens_on and c.closes_on
       left join rectification r on r.org_id = o.org and r.source_kind = 'OPINION' and r.source_note like '群众意见第 ' || o.number || ' 号%'`,
    [JSON.stringify(all)],
  );
  await client.query(
    `insert into number_register (org_id, id, kind, year, last) select org_id, gen_random_uuid(), 'OPINION', 2026, max(number) from opinion group by 1
       on conflict (org_id, kind, year) do nothing`,
  );
  await client.query(
    `insert into opinion_citation (org_id, id, opinion_id, pledge_org_id, pledge_id, cited_by_person_id, cited_at)
     select o.org_id, gen_random_uuid(), o.id, p.org_id, p.id, p.author_person_id, '2026-02-15T09:30:00+08:00'
       from opinion o join lateral (select * from pledge p where p.org_id = o.org_id and p.state = 'PUBLISHED' and p.pledger_kind = 'PERSON' and p.published_on >= '2026-01-01'
                                     order by p.number offset o.number limit 2) p on true where o.call_id is not null`,
  );
}

/** 双公开: most branches did both, some still owe the one or the other. */
async function loadShowings({ client, id }: Loading): Promise<void> {
  await client.query(
    `insert into showing_demand (org_id, id, field, meeting, wall, wall_days, place, audience, set_person_id, set_at)
     select $1, gen_random_uuid(), d.field, d.meeting, d.wall, d.days::int, d.place, d.audience, h.person_id, '2026-01-16T09:00:00+08:00'
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) d (field, meeting, wall, days, place, audience) join ${heads} h on h.org_id = $1`,
    [id("org", "O01"), ...([0, 1, 2, 3, 4, 5] as const).map((column) => demands.map((one) => String(one[column])))],
  );
  await client.query(
    `insert into pledge_showing (org_id, id, campaign_org_id, campaign_id, channel, form, place, begins_on, present, audience, recorded_by_person_id, recorded_at)
     select b.id, gen_random_uuid(), c.org_id, c.id, s.channel, s.form, case s.channel when 'MEETING' then '党员活动室' else '单位公开栏' end, b.day + s.later,
            case s.channel when 'MEETING' then greatest(b.members - b.place % 4, 3) end, case s.channel when 'WALL' then '党员群众' else '全体党员' end, h.person_id, b.day + s.later + time '17:10' at time zone 'Asia/Shanghai'
       from (select o.id, max(p.published_on) as day, count(*)::int as members, row_number() over (order by o.path)::int as place
               from org o join pledge p on p.org_id = o.id and p.state = 'PUBLISHED' and p.campaign_id = $1 and p.pledger_kind = 'PERSON' group by o.id, o.path) b
       join campaign c on c.id = $1 join ${heads} h on h.org_id = b.id
       join (values ('MEETING', 'ASSEMBLY', 4, 0), ('WALL', 'BOARD', 3, 1)) s (channel, form, every, later) on b.place % (s.every + 4) <> 0`,
    [id("campaign", THIS_YEAR)],
  );
  await client.query(
    `insert into pledge_shown (org_id, id, showing_id, pledge_org_id, pledge_id, position, ahead)
     select s.org_id, gen_random_uuid(), s.id, p.org_id, p.id, row_number() over (partition by s.id order by not p.ahead, p.number), p.ahead
       from pledge_showing s join lateral (
            select p.*, p.person_id is null or p.leading_cadre or exists (select 1 from duty d where d.org_id = p.org_id and d.person_id = p.person_id
                     and d.kind not in ('ADMINISTRATOR', 'OFFICER', 'SUPERVISOR') and d.begins_on <= s.begins_on and (d.ends_on is null or d.ends_on >= s.begins_on)) as ahead
              from pledge p where p.org_id = s.org_id and p.state = 'PUBLISHED' and p.campaign_id = s.campaign_id and (s.channel = 'MEETING' or p.number % 17 <> 0)) p on true`,
  );
}

/** 限时办结 under the ten pledges of the windows that have no end (SYS-30). */
async function loadService({ client, id }: Loading): Promise<void> {
  await client.query(
    `insert into service_limit (org_id, id, item_org_id, item_id, matter, working_days, lawful_days, post, set_person_id, set_at)
     select i.org_id, gen_random_uuid(), i.org_id, i.id, l.matter, l.days::int, l.lawful::int, l.post, h.person_id, '2026-01-30T09:00:00+08:00'
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) l (org, item, matter, days, lawful, post)
       join pledge p on p.org_id = l.org and p.pledger_kind = 'ORG' and p.campaign_id = $7 join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id and i.number = l.item::int and i.standing
       join ${heads} h on h.org_id = l.org`,
    [
      limits.map(([org]) => id("org", org)),
      ...([1, 2, 3, 4, 5] as const).map((column) => limits.map((limit) => String(limit[column]))),
      id("campaign", THIS_YEAR),
    ],
  );
}
