import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { findNearby } from "@/lib/reviews/queues/queries";
import { listRounds } from "@/lib/reviews/rounds/queries";
import { as } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { prepareRelations, type Relations } from "./relations";
import { codeOf, type Due, targetOf, written } from "./setting";

let { county, targets } = {} as Relations;

beforeAll(async () => {
  ({ county, targets } = await prepareRelations());
});

describe("LIFE-03 nobody left to review", () => {
  it("LIFE-03 a named stand-in reviews, by document and dates, and no longer when the dates have passed", async () => {
    const { people, first } = county;
    const due = targets.member as Due;
    await written(people.officer, first, due);
    const [row] = await adminSql<{ authority: string }>("select authority from review where reviewer_person_id = $1", [
      people.officer.id,
    ]);
    expect(row?.authority).toBe("STAND_IN");
    await adminSql("update pledge_stand_in set ends_on = '2026-06-19'");
    const cadre = await targetOf(county.own, people.retired);
    expect(await codeOf(written(people.officer, first, cadre))).toBe("NO_REVIEW_AUTHORITY");
  });

  it("LIFE-03 a vacant post passes the members to the head of the next level, who finds them listed; a filled one takes them back", async () => {
    const { people, first, general, working } = county;
    const due = await targetOf(county.own, people.retired);
    expect(await codeOf(written(people.generalHead, general, due))).toBe("NO_REVIEW_AUTHORITY");
    const listed = () =>
      look(as(people.generalHead, general), async (scope) => (await findNearby(scope, true)).unheaded);
    expect(await listed()).toEqual([]);
    const vacate =
      "update duty set ends_on = '2026-06-19' where org_id = $1 and kind in ('SECRETARY', 'DEPUTY_SECRETARY')";
    await adminSql(vacate, [first.id]);
    expect((await listed())?.map(({ name }) => name)).toContain("老党员");
    expect(await codeOf(written(people.workingHead, working, due))).toBe("NO_REVIEW_AUTHORITY");
    await written(people.generalHead, general, due);
    const [row] = await adminSql<{ authority: string }>("select authority from review where target_id = $1", [
      due.targetId,
    ]);
    expect(row?.authority).toBe("SUPERIOR");
    await adminSql("update duty set ends_on = null where org_id = $1 and kind in ('SECRETARY', 'DEPUTY_SECRETARY')", [
      first.id,
    ]);
  });
});

describe("what others say about an organisation", () => {
  it("REV-01 the subjects of rounds above come round by round and go on after any of them, each once", async () => {
    const { people, first } = county;
    const caller = as(people.secretary, first);
    const listed = async (received?: string) =>
      ((await look(caller, (scope) => findNearby(scope, false, { received })))?.received ?? []).map(({ id }) => id);
    const all = await listed();
    expect(all.length).toBeGreaterThan(1);
    for (const [at, id] of all.entries()) expect(await listed(id)).toEqual(all.slice(at + 1));
  });
});

describe("an organisation's own rounds", () => {
  it("REV-43 come newest first and go on after any of them", async () => {
    const caller = as(county.people.secretary, county.first);
    const rounds = (await look(caller, (scope) => listRounds(scope))) ?? [];
    expect(rounds.length).toBeGreaterThan(1);
    for (const [at, { id }] of rounds.entries())
      expect(await look(caller, (scope) => listRounds(scope, id))).toEqual(rounds.slice(at + 1));
  });
});

describe("REV-06 REV-04 division of work and the leading group", () => {
  it("REV-06 a leader reviews the department in his division of work, its head alone does not", async () => {
    const { people, first } = county;
    await written(people.deputy, first, targets.窗口 as Due);
    expect(await codeOf(written(people.secretary, first, targets.窗口 as Due))).toBe("NO_REVIEW_AUTHORITY");
    await written(people.secretary, first, targets.办公室 as Due);
    await written(people.colleague, county.general, targets.org as Due);
  });

  it("REV-04 REV-05 the secretary reviews the leading group as a body and each of its members; nobody else does", async () => {
    const { people, general, working } = county;
    await written(people.generalHead, general, targets.body as Due);
    await written(people.generalHead, general, targets.bodyMember as Due);
    expect(await codeOf(written(people.workingHead, working, targets.body as Due))).toBe("NO_REVIEW_AUTHORITY");
    expect(await codeOf(written(people.colleague, general, targets.bodyMember as Due))).toBe("OWN_WORK");
  });
});
