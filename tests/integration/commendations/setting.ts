import type { Client } from "pg";
import { grantAward } from "@/lib/commendations/awards/commands";
import { createCall } from "@/lib/commendations/calls/commands";
import { decideNomination, nominate } from "@/lib/commendations/nominations/commands";
import { finishNotice } from "@/lib/commendations/notices/clock/commands";
import { showNotice } from "@/lib/commendations/notices/commands";
import { newId } from "@/lib/kernel/ids";
import { refusalFrom } from "@/lib/kernel/refusal";
import type { Sql } from "@/lib/kernel/sql";
import { begin, type Caller } from "@/lib/kernel/work";
import { as, asOwner, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import type { County } from "@/tests/support/small-county";

export const today = "2026-06-15";

/** A published pledge of a person or, without one, of the org itself, with two items due, `fulfilled` of them kept. */
export async function pledge(client: Client, county: County, org: TestOrg, person: TestPerson | null, fulfilled = 2) {
  const { campaign, people } = county;
  const id = newId();
  await client.query(
    `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, state, examiner_person_id, published_on, published_at, settled_at, content_hash, updated_at)
     values ($1, $2, $3, $4, (select count(*) + 1 from pledge where org_id = $1), $5, $6, $7, $8, 'x', 'PUBLISHED', $9, '2026-03-01', now(), now(), 'h', now())`,
    [
      org.id,
      id,
      campaign.orgId,
      campaign.id,
      person ? "PERSON" : "ORG",
      person?.id ?? null,
      person?.id ?? people.secretary.id,
      person?.name ?? "本组织",
      people.rootHead.id,
    ],
  );
  for (const place of [1, 2])
    await client.query(
      `insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on, state, fulfilled_on, fulfilled_note, confirmed_by_person_id)
       values ($1, $2, $3, $4, $5, $6, $7, '办好一件实事', '2026-05-31', $8, $9, $10, $11)`,
      [
        org.id,
        newId(),
        id,
        campaign.orgId,
        campaign.id,
        place,
        person ? campaign.business : campaign.service,
        place <= fulfilled ? "FULFILLED" : "OPEN",
        place <= fulfilled ? "2026-05-20" : null,
        place <= fulfilled ? "已办成" : null,
        place <= fulfilled ? people.rootHead.id : null,
      ],
    );
  return id;
}

/** A closed round of reviews in April with this subject reviewed. */
export async function reviewed(client: Client, county: County, org: TestOrg, person: TestPerson | null) {
  const [round, target] = [newId(), newId()];
  await client.query(
    `insert into review_round (org_id, id, campaign_org_id, campaign_id, number, title, subjects, period, basis_document, scheme, opens_on, closes_on, state)
     values ($1, $2, $3, $4, (select count(*) + 1 from review_round where org_id = $1), '第一轮点评', $5, '2026Q2', '', '', '2026-04-01', '2026-04-20', 'CLOSED')`,
    [org.id, round, county.campaign.orgId, county.campaign.id, person ? "MEMBERS" : "SUBORDINATES"],
  );
  await client.query(
    `insert into review_target (org_id, id, round_org_id, round_id, subject_kind, person_id, subject_org_id, subject_name, sort_key, state)
     values ($1, $2, $1, $3, $4, $5, $6, '对象', 'x', 'REVIEWED')`,
    [org.id, target, round, person ? "PERSON" : "ORG", person?.id ?? null, person ? null : org.id],
  );
}

/** A closed evaluation of this org in April; under five ballots it is counted and not shown. */
export async function evaluated(
  client: Client,
  county: County,
  org: TestOrg,
  [good, bad]: [number, number],
  shown = true,
) {
  const round = newId();
  await client.query(
    `insert into evaluation_round (org_id, id, campaign_org_id, campaign_id, number, title, period, opens_on, closes_on, state)
     values ($1, $2, $3, $4, (select count(*) + 1 from evaluation_round where org_id = $1), '第一批评议', '2026Q2', '2026-04-10', '2026-04-20', 'CLOSED')`,
    [org.id, round, county.campaign.orgId, county.campaign.id],
  );
  await client.query(
    `insert into evaluation_result (org_id, id, round_id, evaluator_class, position, satisfied, basically, dissatisfied, unknown, shown) values ($1, $2, $3, 'ALL', 0, $4, 0, $5, 0, $6)`,
    [org.id, newId(), round, shown ? good : 0, shown ? bad : 0, shown],
  );
}

/** 责令限期整改 on this person, not struck off. */
export async function ordered(client: Client, county: County, org: TestOrg, person: TestPerson) {
  const id = newId();
  await client.query(
    `insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_note, problem, subject_person_id, owner_person_id, ordered, original_due_on, due_on, opened_at)
     values ($1, $2, (select count(*) + 1 from rectification where org_id = $1), $3, $4, 'SUPERVISION', '督查', '答复不及时', $5, $5, true, '2026-07-01', '2026-07-01', now())`,
    [org.id, id, county.campaign.orgId, county.campaign.id, person.id],
  );
  return id;
}

/** The first branch with one evaluation, and these members with the three modes behind them. */
export const earned = (county: County, ...people: TestPerson[]) =>
  asOwner(async (client) => {
    await evaluated(client, county, county.first, [19, 1]);
    for (const person of people) {
      await pledge(client, county, county.first, person);
      await reviewed(client, county, county.first, person);
    }
  });

export const callInput = {
  title: "优秀共产党员评选",
  periodFrom: "2026-01-01",
  periodTo: "2026-06-30",
  noticeDays: 5,
  minSatisfaction: 80,
  minFulfilment: 60,
};

/** A call of the general branch: kind usual:1 is 优秀共产党员, usual:3 创先争优流动红旗. */
export const makeCall = (county: County, kind = "usual:1") =>
  begin(as(county.people.generalHead, county.general), (work) => createCall(work, { ...callInput, kind }));

export const byBranch = (county: County) => as(county.people.secretary, county.first);
export const byIssuer = (county: County) => as(county.people.generalHead, county.general);

export const put = (county: County, callId: string, person: TestPerson) =>
  begin(byBranch(county), (work) => nominate(work, { callId, personId: person.id, deeds: "办成三件实事" }));

export const decide = (
  county: County,
  nominationId: string,
  move: "consult" | "shortlist" | "decline" | "disqualify",
) =>
  begin(byIssuer(county), (work) =>
    decideNomination(work, { nominationOrgId: county.first.id, nominationId, move, note: "会议研究同意" }),
  );

export async function shortlisted(county: County, callId: string, person: TestPerson): Promise<string> {
  const id = await put(county, callId, person);
  await decide(county, id, "consult");
  await decide(county, id, "shortlist");
  return id;
}

export const noticeInput = {
  title: "关于拟表彰对象的公示",
  basis: "根据评选通知，经支部推荐、征求意见、会议研究，现予公示。",
  beginsOn: today,
  office: "某局机关党总支",
  phone: "0999-5550100",
  address: "",
  mail: "" as const,
};

export const show = (county: County, callId: string, nominationIds: string[], beginsOn = today) =>
  begin(byIssuer(county), (work) => showNotice(work, { ...noticeInput, beginsOn, callId, nominationIds }));

export const finish = (county: County, noticeId: string, handling = "") =>
  begin(byIssuer(county), (work) => finishNotice(work, { noticeId, handling }));

export const grant = (county: County, nominationId: string, slot = "") =>
  begin(byIssuer(county), (work) =>
    grantAward(work, { nominationOrgId: county.first.id, nominationId, citation: "成绩突出，授予称号。", slot }),
  );

/** From nomination to certificate; afterwards the day is the one after the notice. */
export async function granted(county: County, callId: string, person: TestPerson) {
  await setDay(today);
  const nominationId = await shortlisted(county, callId, person);
  const noticeId = await show(county, callId, [nominationId]);
  await setDay("2026-06-23");
  await finish(county, noticeId);
  return { nominationId, noticeId, awardId: await grant(county, nominationId) };
}

export const eventsOf = async (subjectId: string) =>
  (
    await adminSql<{ kind: string }>("select kind from audit_event where subject_id = $1 order by at, seq", [subjectId])
  ).map(({ kind }) => kind);

export const stateOf = async (
  table: "nomination" | "award_notice" | "award" | "award_call" | "objection",
  id: string,
) => (await adminSql<{ state: string }>(`select state from ${table} where id = $1`, [id]))[0]?.state;

/** What the database answers to raw SQL of somebody with a session: the refusal, or how many rows it touched. */
export const raw = (by: Caller, statement: Sql) =>
  begin(by, (work) => work.db.$executeRaw(statement)).catch((error: unknown) => refusalFrom(error)?.code ?? "BUG");
