import { beforeAll, describe, expect, it } from "vitest";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { decideCase, dismissCase, proposeCase } from "@/lib/supervision/cases/commands";
import { listCases } from "@/lib/supervision/cases/queries";
import { composeCircular, issueCircular } from "@/lib/supervision/circulars/commands";
import { findCircular } from "@/lib/supervision/circulars/queries";
import { openedRound } from "@/tests/integration/reviews/setting";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let general: Caller;
let working: Caller;
let secretary: Caller;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  general = as(county.people.generalHead, county.general);
  working = as(county.people.workingHead, county.working);
  secretary = as(county.people.secretary, county.first);
});
const propose = (by: Caller, subjectPersonId: string, measure: "TALK" | "ADMONITION" = "ADMONITION") =>
  begin(by, (work) =>
    proposeCase(work, {
      ...{ subjectOrgId: county.first.id, subjectPersonId, measure },
      ...{ grounds: "整改两次逾期未办", standard: "县委责任追究办法第七条" },
    }),
  );
const decide = (by: Caller, caseId: string) =>
  begin(by, (work) => decideCase(work, { caseId, document: "某委〔2026〕9号", decision: "给予诫勉" }));
const seen = async (by: Caller) => (await look(by, (scope) => listCases(scope)))?.length;

describe("责任追究", () => {
  it("SUP-10 SYS-58 INV-12 only the authority that manages the cadre decides; for a branch secretary that is one level up", async () => {
    const id = await propose(as(county.people.rootHead, county.root), county.people.secretary.id);
    await expect(decide(working, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(decide(as(county.people.rootHead, county.root), id)).rejects.toMatchObject({
      code: "NOT_CADRE_AUTHORITY",
    });
    await expect(decide(secretary, id)).rejects.toMatchObject({ code: "OWN_WORK" });
    const raw = begin(as(county.people.rootHead, county.root), (work) =>
      work.db.$executeRawUnsafe(
        `update accountability_case set state = 'DECIDED', document = 'x', decision = 'x', decided_on = '2026-06-20', decided_by_person_id = '${county.people.rootHead.id}' where id = '${id}'`,
      ),
    );
    expect(await raw).toBe(0);
    await decide(general, id);
    await expect(decide(general, id)).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("SUP-10 an ordinary member is answered for by the own organisation; nobody proposes against themselves", async () => {
    const id = await propose(general, county.people.member.id, "TALK");
    await expect(decide(general, id)).rejects.toMatchObject({ code: "NOT_CADRE_AUTHORITY" });
    await begin(secretary, (work) => dismissCase(work, { caseId: id, decision: "事由不实" }));
    await expect(propose(secretary, county.people.secretary.id)).rejects.toMatchObject({ code: "OWN_WORK" });
    await expect(propose(general, county.people.secondMember.id)).rejects.toMatchObject({
      fields: { subjectPersonId: "notAnOption" },
    });
    await expect(propose(as(county.people.member, county.first), county.people.colleague.id)).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
  });

  it("SUP-10 INV-12 it is seen by the person concerned, the proposer and the authority, by nobody else", async () => {
    const all = (await look(secretary, (scope) => listCases(scope))) ?? [];
    expect(all.length).toBeGreaterThan(0);
    for (const [at, { id }] of all.entries())
      expect(await look(secretary, (scope) => listCases(scope, id))).toEqual(all.slice(at + 1));
    expect(await seen(as(county.people.officer, county.first))).toBe(0);
    expect(await seen(as(county.people.secondSecretary, county.second))).toBe(0);
    expect(await seen(as(county.people.stranger, county.elsewhere))).toBe(0);
  });
});

describe("季通报", () => {
  const compose = (by: Caller) =>
    begin(by, (work) =>
      composeCircular(work, { period: "2026Q2", opening: "总体平稳", praise: "", requirements: "抓紧整改" }),
    );

  it("SUP-06 is composed from the records, one line for each lower organisation with the reviews of its quarter out of those due, and frozen when issued", async () => {
    const { secretary: head } = county.people;
    const opened = await openedRound(head, county.first);
    await openedRound(head, county.first, { number: 2, period: "2026Q1", title: "上季度点评" });
    await adminSql("update review_target set state = 'REVIEWED' where round_id = $1 and person_id = $2", [
      opened,
      county.people.member.id,
    ]);
    await adminSql("select rebuild_tallies()");
    const id = await compose(general);
    expect(await compose(general)).toBe(id);
    const draft = await look(general, (scope) => findCircular(scope, id));
    expect(draft?.lines.map(({ name }) => name).sort()).toEqual(["某局第一党支部", "某局第二党支部"].sort());
    const [{ due } = { due: 0 }] = await adminSql<{ due: number }>(
      "select count(*)::int as due from review_target where round_id = $1",
      [opened],
    );
    expect(draft?.lines.map(({ reviewsDone, reviewsDue }) => [reviewsDone, reviewsDue])).toContainEqual([1, due]);
    await expect(look(secretary, (scope) => findCircular(scope, id))).rejects.toMatchObject({ code: "NOT_FOUND" });
    const issue = (by: Caller) => begin(by, (work) => issueCircular(work, { circularId: id }));
    await expect(issue(as(county.people.stranger, county.elsewhere))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await issue(general);
    await expect(issue(general)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(compose(general)).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect(await look(secretary, (scope) => findCircular(scope, id))).toMatchObject({ state: "ISSUED", number: 1 });
    await expect(issue(secretary)).rejects.toMatchObject({ code: "WRONG_STATE" });
    const raw = begin(general, (work) => work.db.circularLine.deleteMany({ where: { circularId: id } }));
    expect((await raw).count).toBe(0);
    await expect(compose(as(county.people.member, county.first))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
  });
});
