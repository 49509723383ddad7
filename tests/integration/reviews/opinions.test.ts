import { beforeAll, describe, expect, it } from "vitest";
import { ledgerReview, notifyReview, respond } from "@/lib/reviews/opinions/commands";
import { type WriteReview, writeReviewSchema } from "@/lib/reviews/opinions/schema";
import { setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import {
  codeOf,
  type Due,
  doing,
  eventsAbout,
  makePledge,
  openedRound,
  opinion,
  rawAs,
  reported,
  targetOf,
  written,
} from "./setting";

let county: County;
let roundId: string;
let member: Due;
let published: string;
let draftItem: string;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { people, first, campaign } = county;
  roundId = await openedRound(people.secretary, first);
  member = await targetOf(roundId, people.member);
  published = await makePledge(people.member, first, campaign, "PUBLISHED");
  draftItem = await makePledge(people.colleague, first, campaign, "SURVEYED");
});

const stateOf = async (targetId: string) =>
  (await adminSql<{ state: string }>("select state from review_target where id = $1", [targetId]))[0]?.state;

describe("a review from draft to ledger", () => {
  it("LIFE-10 a draft is seen by its writer alone and leaves no event", async () => {
    const { people, first, general } = county;
    const before = await eventsAbout(member.targetId);
    const { reviewId } = await written(people.deputy, first, member);
    expect(await eventsAbout(member.targetId)).toEqual(before);
    const seen = (person: typeof people.member, org = first) =>
      rawAs(person, org, "select 1 from review where id = $1", [reviewId]);
    expect(await seen(people.deputy)).toBe(1);
    for (const person of [people.secretary, people.member, people.officer, people.discipline])
      expect(await seen(person)).toBe(0);
    expect(await seen(people.generalHead, general)).toBe(0);
  });

  it("INV-04 no notification before the duty report; neither by command nor by raw SQL", async () => {
    const { people, first } = county;
    const due = await targetOf(roundId, people.discipline);
    const { reviewId, version } = await written(people.secretary, first, due);
    const notify = doing(people.secretary, first, (work) =>
      notifyReview(work, { targetOrgId: due.orgId, reviewId, version }),
    );
    expect(await codeOf(notify)).toBe("REPORT_MISSING");
    const raw = "update review set state = 'NOTIFIED', notified_at = now() where id = $1";
    expect(await codeOf(rawAs(people.secretary, first, raw, [reviewId]))).toBe("REPORT_MISSING");
  });

  it("RPT-04 an opinion dated tomorrow waits as a draft and is told to nobody; neither by command nor by raw SQL", async () => {
    const { people, first } = county;
    const due = await targetOf(roundId, people.officer);
    await reported(people.officer, first, due);
    const ahead = written(people.secretary, first, due, { heldOn: "2026-06-21", step: "notify" });
    await expect(ahead).rejects.toMatchObject({ code: "INVALID", fields: { heldOn: "inTheFuture" } });
    const { reviewId } = await written(people.secretary, first, due, { heldOn: "2026-06-21" });
    const raw = "update review set state = 'NOTIFIED', notified_at = now() where id = $1";
    expect(await codeOf(rawAs(people.secretary, first, raw, [reviewId]))).toBe("INVALID");
    await adminSql("delete from review where id = $1", [reviewId]);
    await adminSql("delete from duty_report where target_id = $1", [due.targetId]);
  });

  it("INV-04 all three parts are needed", async () => {
    const { people, first } = county;
    const due = await targetOf(roundId, people.officer);
    await reported(people.officer, first, due);
    const { reviewId, version } = await written(people.secretary, first, due, { direction: "" });
    const notify = doing(people.secretary, first, (work) =>
      notifyReview(work, { targetOrgId: due.orgId, reviewId, version }),
    );
    expect(await codeOf(notify)).toBe("INVALID");
    const raw = "update review set state = 'NOTIFIED', notified_at = now() where id = $1";
    await expect(rawAs(people.secretary, first, raw, [reviewId])).rejects.toThrow(/review_whole/);
  });

  it("INV-02 only published items can be cited", async () => {
    const { people, first } = county;
    const due = await targetOf(roundId, people.colleague);
    expect(await codeOf(written(people.secretary, first, due, { citations: [draftItem] }))).toBe("NOT_PUBLISHED");
  });

  it("REV-02 REV-29 REV-31 INV-04 told, entered in the ledger, covered, and its advice opened as rectification", async () => {
    const { people, first } = county;
    await reported(people.member, first, member);
    const { reviewId, version } = await written(people.secretary, first, member, {
      citations: [published],
      advice: [{ text: "七月底前补齐进展", dueOn: "2026-07-31", ordered: true }],
      step: "notify",
    });
    expect(await stateOf(member.targetId)).toBe("DUE");
    const key = { targetOrgId: member.orgId, reviewId, version };
    const enter = (person = people.secretary, org = first) => doing(person, org, (work) => ledgerReview(work, key));
    expect(await codeOf(enter(people.deputy))).toBe("NOT_AUTHORISED");
    expect(await codeOf(enter(people.secondSecretary, county.second))).toBe("NOT_FOUND");
    expect(await enter()).toMatchObject({ number: 1, roundId });
    expect(await stateOf(member.targetId)).toBe("REVIEWED");
    expect(await eventsAbout(member.targetId)).toEqual(["duty_report.submit", "review.notify", "review.ledger"]);
    const [opened] = await adminSql<{ owner: string; ordered: boolean }>(
      "select x.owner_person_id as owner, x.ordered from rectification x join review_advice a on a.id = x.source_advice_id where a.review_id = $1",
      [reviewId],
    );
    expect(opened).toEqual({ owner: people.member.id, ordered: true });
    expect(await codeOf(enter())).toBe("WRONG_STATE");
  });

  it("REV-31 an item due before the review is refused beside its own field, by the schema and in the database", async () => {
    const { people, first } = county;
    const early = { text: "补齐进展", dueOn: "2026-06-14" as const, ordered: "on" };
    const typed = { ...opinion(member), advice: [{ text: "" }, early, { text: "按时", dueOn: "2026-07-01" }] };
    expect(
      writeReviewSchema.safeParse(typed).error?.issues.map(({ path, message }) => [path.join("."), message]),
    ).toEqual([["advice.1.dueOn", "beforeReview"]]);
    const due = await targetOf(roundId, people.retired);
    await reported(people.retired, first, due);
    const drafted = (changes: Partial<WriteReview> = {}) => written(people.secretary, first, due, changes);
    const advice = [{ ...early, ordered: false }];
    expect(await codeOf(drafted({ advice }))).toBe("INVALID");
    await adminSql("alter table review_advice disable trigger keep_advice_day");
    const { reviewId } = await drafted({ advice });
    await adminSql("alter table review_advice enable trigger keep_advice_day");
    const tell = "update review set state = 'NOTIFIED', notified_at = now() where id = $1";
    await expect(adminSql(tell, [reviewId])).rejects.toThrow("INVALID");
    await adminSql("delete from review where id = $1", [reviewId]);
  });

  it("INV-04 what was told is not reworded, nor taken away", async () => {
    const { people, first } = county;
    const raw = (text: string, person = people.secretary) => codeOf(rawAs(person, first, text, [member.targetId]));
    expect(await raw("update review set direction = 'x' where target_id = $1 and state <> 'DRAFT'")).toBe(
      "WRONG_STATE",
    );
    expect(await rawAs(people.officer, first, "delete from review where target_id = $1", [member.targetId])).toBe(0);
    const advice = "delete from review_advice where review_id in (select id from review where target_id = $1)";
    expect(await rawAs(people.officer, first, advice, [member.targetId])).toBe(0);
  });

  it("INV-04 a second reviewer of the same org meets ALREADY_REVIEWED, a stale draft CONFLICT", async () => {
    const { people, first } = county;
    const [draft] = await adminSql<{ id: string; version: number }>(
      "select id, version from review where target_id = $1 and reviewer_person_id = $2",
      [member.targetId, people.deputy.id],
    );
    if (!draft) throw new Error("the deputy's draft");
    const late = doing(people.deputy, first, (work) =>
      notifyReview(work, { targetOrgId: member.orgId, reviewId: draft.id, version: draft.version }),
    );
    expect(await codeOf(late)).toBe("ALREADY_REVIEWED");
    const stale = written(people.deputy, first, member, {
      reviewId: draft.id,
      version: draft.version - 1,
      direction: "另一页写的",
    });
    expect(await codeOf(stale)).toBe("CONFLICT");
    expect(await codeOf(written(people.deputy, first, member))).toBe("CONFLICT");
    const [kept] = await adminSql<{ direction: string }>("select direction from review where id = $1", [draft.id]);
    expect(kept?.direction).toBe(opinion(member).direction);
  });
});

describe("the reviewed answer", () => {
  it("REV-29 each kind once, by the reviewed alone", async () => {
    const { people, first, second } = county;
    const [review] = await adminSql<{ id: string }>(
      "select id from review where target_id = $1 and state = 'LEDGERED'",
      [member.targetId],
    );
    const answer = (person: typeof people.member, kind: "ACKNOWLEDGE" | "OBJECT", org = first) =>
      codeOf(doing(person, org, (work) => respond(work, { reviewId: review?.id ?? "", kind, text: "情况有出入" })));
    expect(await answer(people.secretary, "ACKNOWLEDGE")).toBe("NOT_AUTHORISED");
    expect(await answer(people.colleague, "ACKNOWLEDGE")).toBe("NOT_FOUND");
    expect(await answer(people.secondMember, "ACKNOWLEDGE", second)).toBe("NOT_FOUND");
    expect(await answer(people.member, "ACKNOWLEDGE")).toBe("");
    expect(await answer(people.member, "OBJECT")).toBe("");
    expect(await answer(people.member, "ACKNOWLEDGE")).toBe("CONFLICT");
    expect((await eventsAbout(member.targetId)).slice(-2)).toEqual(["review.acknowledge", "review.object"]);
    expect(await rawAs(people.member, first, "update review_response set text = 'x'")).toBe(0);
  });
});
