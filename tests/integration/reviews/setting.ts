import type { Client } from "pg";
import { newId } from "@/lib/kernel/ids";
import { begin, type Work } from "@/lib/kernel/work";
import { writeReview } from "@/lib/reviews/opinions/commands";
import type { WriteReview } from "@/lib/reviews/opinions/schema";
import { writeReport } from "@/lib/reviews/reports/commands";
import { createRound, openRound } from "@/lib/reviews/rounds/commands";
import type { CreateRound } from "@/lib/reviews/rounds/schema";
import { as, asOwner, type TestOrg, type TestPerson } from "@/tests/support/county";
import { urlOf } from "@/tests/support/database";

export const round = (changes: Partial<CreateRound> = {}): CreateRound => ({
  subjects: "MEMBERS",
  reach: "OWN",
  number: 1,
  title: "第一轮领导点评",
  period: "2026Q2",
  basisDocument: "",
  scheme: "逐个点评",
  opensOn: "2026-06-01",
  closesOn: "2026-06-30",
  lineWeight: 1,
  contactWeight: 1,
  dualWeight: 1,
  entrustedWeight: 1,
  dimensions: [
    { name: "承诺履行", weight: 60 },
    { name: "发挥作用", weight: 40 },
  ],
  ...changes,
});

/** A round created and opened by its head. */
export async function openedRound(head: TestPerson, org: TestOrg, changes: Partial<CreateRound> = {}): Promise<string> {
  const roundId = await begin(as(head, org), (work) => createRound(work, round(changes)));
  await begin(as(head, org), (work) => openRound(work, { roundId }));
  return roundId;
}

export type Due = { orgId: string; targetId: string };

export const targetOf = (roundId: string, person: TestPerson | null, org?: TestOrg): Promise<Due> =>
  asOwner(async (client) => {
    const { rows } = await client.query<Due>(
      `select org_id as "orgId", id as "targetId" from review_target where round_id = $1 and person_id is not distinct from $2 and ($3::uuid is null or org_id = $3)`,
      [roundId, person?.id ?? null, org?.id ?? null],
    );
    if (!rows[0]) throw new Error("not drawn");
    return rows[0];
  });

export const reported = (person: TestPerson, org: TestOrg, { targetId }: Due): Promise<void> =>
  begin(as(person, org), (work) => writeReport(work, { targetId, text: "办了三件事", version: 0, step: "submit" }));

export const opinion = ({ orgId, targetId }: Due, changes: Partial<WriteReview> = {}): WriteReview => ({
  targetOrgId: orgId,
  targetId,
  version: 0,
  mode: "ONE_BY_ONE",
  heldOn: "2026-06-15",
  place: "会议室",
  achievements: "按时兑现",
  shortcomings: "进展填得少",
  direction: "每月填一次",
  scores: [{ position: 1, score: 90 }],
  citations: [],
  advice: [],
  step: "draft",
  sentKey: "",
  ...changes,
});

export const written = (person: TestPerson, org: TestOrg, due: Due, changes: Partial<WriteReview> = {}) =>
  begin(as(person, org), (work) => writeReview(work, opinion(due, changes)));

/** An id's events in one org's chain. */
export const eventsAbout = (subjectId: string): Promise<string[]> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ kind: string }>(
      "select kind from audit_event where subject_id = $1 order by org_id, seq",
      [subjectId],
    );
    return rows.map(({ kind }) => kind);
  });

/** One statement under the application's own login with this person's session: what raw SQL could do. */
export async function rawAs(person: TestPerson, org: TestOrg, text: string, values: unknown[] = []): Promise<number> {
  const { Client: PgClient } = await import("pg");
  const client: Client = new PgClient({ connectionString: urlOf("app") });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.session', $1, true), set_config('app.org', $2, true)", [
      person.secretHash,
      org.id,
    ]);
    const { rowCount } = await client.query(text, values);
    await client.query("rollback");
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** A published pledge of one item, and one that is still a draft. */
export const makePledge = (
  person: TestPerson,
  org: TestOrg,
  campaign: { orgId: string; id: string; business: string },
  state: string,
): Promise<string> =>
  asOwner(async (client) => {
    const pledgeId = newId();
    const itemId = newId();
    const settled = state === "PUBLISHED";
    const { rows } = await client.query<{ examiner: string }>(
      "select person_id as examiner from duty where kind = 'SECRETARY' and org_id = $1",
      [org.id],
    );
    await client.query(
      `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, state,
         examiner_person_id, settled_at, published_at, published_on, content_hash, updated_at)
       values ($1, $2, $3, $4, (select count(*) + 1 from pledge where org_id = $1), 'PERSON', $5, $5, $6, $6, $7, $8, $9::timestamptz, $9::timestamptz, $9::date, $10, now())`,
      [
        org.id,
        pledgeId,
        campaign.orgId,
        campaign.id,
        person.id,
        person.name,
        state,
        settled ? rows[0]?.examiner : null,
        settled ? "2026-02-01" : null,
        settled ? "x" : null,
      ],
    );
    await client.query(
      `insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on)
       values ($1, $2, $3, $4, $5, 1, $6, '窗口不断档', '2026-06-10')`,
      [org.id, itemId, pledgeId, campaign.orgId, campaign.id, campaign.business],
    );
    return itemId;
  });

/** What a command refuses with, or "" when it goes through. */
export async function codeOf(attempt: Promise<unknown>): Promise<string> {
  const { refusalFrom } = await import("@/lib/kernel/refusal");
  try {
    await attempt;
    return "";
  } catch (error) {
    const refusal = refusalFrom(error);
    if (!refusal) throw error;
    return refusal.code;
  }
}

export const doing = <T>(person: TestPerson, org: TestOrg, command: (work: Work) => Promise<T>): Promise<T> =>
  begin(as(person, org), command);
