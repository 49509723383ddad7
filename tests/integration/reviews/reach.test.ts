import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { listReach, sumReach } from "@/lib/reviews/coverage/queries";
import { ledgerReview } from "@/lib/reviews/opinions/commands";
import { closeRound } from "@/lib/reviews/rounds/commands";
import { findRound } from "@/lib/reviews/rounds/queries";
import { takeStep, undoStep } from "@/lib/reviews/steps/commands";
import { exemptClass, exemptTarget } from "@/lib/reviews/targets/commands";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, doing, eventsAbout, openedRound, rawAs, reported, targetOf, written } from "./setting";

let county: County;
let issuer: string;
let own: string;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { people, working, first } = county;
  own = await openedRound(people.secretary, first, { number: 1, title: "支部自办第一轮" });
  issuer = await openedRound(people.workingHead, working, { subjects: "SUBORDINATES", reach: "SUBTREE", number: 2 });
});

const issued = () =>
  adminSql<{ id: string; code: string; subjects: string; state: string; drawn: number; title: string }>(
    "select r.id, o.code, r.subjects, r.state, r.drawn, r.title from review_round r join org o on o.id = r.org_id where r.issued_id = $1 order by o.path",
    [issuer],
  );
const roundOf = async (org: TestOrg) => (await issued()).find(({ code }) => code === org.code)?.id ?? "";
const rows = (person: TestPerson, org: TestOrg, show?: "LEFT" | "COVERED" | "MISSING") =>
  look(as(person, org), async (scope) => {
    const round = await findRound(scope, issuer);
    return { rows: await listReach(scope, round, { show }), sum: await sumReach(scope, round) };
  });

describe("a superior opens one round for the whole subtree", () => {
  it("REV-42 REV-07 every organisation below gets its own round with its own list, by one command and one event in each chain", async () => {
    const { general, first, second } = county;
    const found = await issued();
    expect(found.map(({ code }) => code).toSorted()).toEqual([general.code, first.code, second.code].toSorted());
    expect(found.every(({ state }) => state === "OPEN")).toBe(true);
    const kinds = Object.fromEntries(found.map(({ code, subjects }) => [code, subjects]));
    expect(kinds).toEqual({ [general.code]: "SUBORDINATES", [first.code]: "MEMBERS", [second.code]: "MEMBERS" });
    expect(await eventsAbout(await roundOf(second))).toEqual(["review_round.open"]);
    expect(await eventsAbout(issuer)).toEqual(["review_round.create", "review_round.open"]);
  });

  it("REV-42 a round a branch has already begun for the same period is joined, not doubled", async () => {
    expect(await roundOf(county.first)).toBe(own);
  });

  it("REV-40 leaders and members are reviewed by the same dimensions", async () => {
    const dimensions = await adminSql<{ names: string }>(
      "select string_agg(name || weight, ',' order by position) as names from review_dimension where round_id = any($1) group by round_id",
      [[issuer, await roundOf(county.general), await roundOf(county.second)]],
    );
    expect(new Set(dimensions.map(({ names }) => names)).size).toBe(1);
  });

  it("REV-42 raw SQL does not issue twice, nor by anybody but the head of the issuer", async () => {
    const { people, working, general } = county;
    const text = `select issue_review_round('${issuer}')`;
    expect(await codeOf(rawAs(people.workingHead, working, text))).toBe("WRONG_STATE");
    expect(await codeOf(rawAs(people.generalHead, general, text))).toBe("NOT_FOUND");
    expect(await codeOf(rawAs(people.rootHead, working, text))).toBe("NOT_AUTHORISED");
  });

  it("INV-03 the figures and the issuer of a round are not written by hand; without the trigger they would be", async () => {
    const { people, second } = county;
    const id = await roundOf(second);
    const attack = () =>
      rawAs(people.secondSecretary, second, "update review_round set done = drawn where id = $1", [id]);
    expect(await codeOf(attack())).toBe("NOT_AUTHORISED");
    await adminSql("alter table review_round disable trigger keep_round_figures");
    expect(await attack()).toBe(1);
    await adminSql("alter table review_round enable trigger keep_round_figures");
  });
});

describe("coverage of the subtree", () => {
  it("REV-44 INV-05 the superior sees what is left in each organisation, and 100 % when every one is covered", async () => {
    const { people, working, second, general } = county;
    const before = await rows(people.workingHead, working);
    expect(before?.rows).toHaveLength(3);
    expect(before?.sum).toMatchObject({ orgs: 4, closed: 0, done: 0 });
    const round = await roundOf(second);
    const due = await targetOf(round, people.secondMember);
    await reported(people.secondMember, second, due);
    const { reviewId, version } = await written(people.secondSecretary, second, due, { step: "notify" });
    await doing(people.secondSecretary, second, (work) =>
      ledgerReview(work, { targetOrgId: due.orgId, reviewId, version }),
    );
    await doing(people.secondSecretary, second, (work) => closeRound(work, { roundId: round }));
    const after = await rows(people.workingHead, working, "COVERED");
    expect(after?.rows.map(({ orgCode, done, state }) => [orgCode, done, state])).toEqual([[second.code, 1, "CLOSED"]]);
    expect(after?.sum).toMatchObject({ closed: 1, done: 1 });
    expect((await rows(people.workingHead, working, "LEFT"))?.rows.map(({ orgCode }) => orgCode)).toContain(
      general.code,
    );
  });

  it("REV-44 another organisation sees none of it", async () => {
    const { people, elsewhere } = county;
    expect(await codeOf(look(as(people.stranger, elsewhere), (scope) => findRound(scope, issuer)))).toBe("NOT_FOUND");
    const sum = await look(as(people.stranger, elsewhere), (scope) =>
      sumReach(scope, { orgId: county.working.id, id: issuer, period: "2026Q2" }),
    );
    expect(sum?.orgs).toBe(0);
  });

  it("REV-43 an organisation without a round in the quarter is named", async () => {
    const { people, working } = county;
    expect((await rows(people.workingHead, working, "MISSING"))?.rows).toEqual([]);
    await adminSql("update review_round set period = '2026Q1' where id = $1", [await roundOf(county.second)]);
    expect((await rows(people.workingHead, working, "MISSING"))?.rows.map(({ orgCode }) => orgCode)).toEqual([
      county.second.code,
    ]);
    await adminSql("update review_round set period = '2026Q2' where id = $1", [await roundOf(county.second)]);
  });
});

describe("exemption by class", () => {
  const exempt = (person: TestPerson, org: TestOrg, roundId: string) =>
    doing(person, org, (work) => exemptClass(work, { roundId, memberClass: "RETIRED", reason: "行动不便" }));

  it("LIFE-15 INV-05 the retired are exempted together with one reason and one event; the head alone, in an open round, once", async () => {
    const { people, first, general } = county;
    expect(await codeOf(exempt(people.officer, first, own))).toBe("NOT_AUTHORISED");
    expect(await codeOf(exempt(people.generalHead, general, own))).toBe("NOT_FOUND");
    expect(await codeOf(exempt(people.secondSecretary, county.second, await roundOf(county.second)))).toBe(
      "WRONG_STATE",
    );
    expect(await exempt(people.secretary, first, own)).toBe(1);
    await expect(exempt(people.secretary, first, own)).rejects.toMatchObject({
      code: "INVALID",
      fields: { memberClass: "nobodyDue" },
    });
    expect(await eventsAbout(own)).toContain("review_target.exempt_class");
    const { targetId } = await targetOf(own, people.retired);
    const [row] = await adminSql<{ state: string; reason: string }>(
      "select state, exempt_reason as reason from review_target where id = $1",
      [targetId],
    );
    expect(row).toEqual({ state: "EXEMPTED", reason: "行动不便" });
  });

  it("INV-05 the round's figures follow every subject", async () => {
    const { people, first } = county;
    const { targetId } = await targetOf(own, people.colleague);
    await doing(people.secretary, first, (work) => exemptTarget(work, { roundId: own, targetId, reason: "援派" }));
    const [row] = await adminSql<{ exempted: number; counted: number }>(
      "select r.exempted, (select count(*)::int from review_target t where t.round_id = r.id and t.state = 'EXEMPTED') as counted from review_round r where r.id = $1",
      [own],
    );
    expect(row?.exempted).toBe(2);
    expect(row?.exempted).toBe(row?.counted);
  });
});

describe("the checklist of a round", () => {
  const take = (person: TestPerson, org: TestOrg, roundId: string) =>
    doing(person, org, (work) => takeStep(work, { roundId, code: "STUDY", note: "支委会 6 月 18 日" }));

  it("REV-22 REV-23 REV-25 a step is taken once by those who prepare rounds, seen from above and taken back", async () => {
    const { people, first, general, elsewhere } = county;
    expect(await codeOf(take(people.member, first, own))).toBe("NOT_AUTHORISED");
    expect(await codeOf(take(people.stranger, elsewhere, own))).toBe("NOT_FOUND");
    await take(people.officer, first, own);
    expect(await codeOf(take(people.officer, first, own))).toBe("CONFLICT");
    expect(await rawAs(people.generalHead, general, "select 1 from review_step where round_id = $1", [own])).toBe(1);
    expect(
      await codeOf(
        rawAs(
          people.member,
          first,
          "insert into review_step (org_id, id, round_id, code, done_on, person_id) values ($1, gen_random_uuid(), $2, 'HEAR', '2026-06-20', $3)",
          [first.id, own, people.member.id],
        ),
      ),
    ).toBe("NOT_FOUND");
    const undo = () => doing(people.secretary, first, (work) => undoStep(work, { roundId: own, code: "STUDY" }));
    await undo();
    expect(await codeOf(undo())).toBe("WRONG_STATE");
    expect((await eventsAbout(own)).slice(-2)).toEqual(["review_round.take_step", "review_round.undo_step"]);
  });
});
