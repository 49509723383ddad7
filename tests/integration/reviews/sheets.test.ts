import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { askLikeness } from "@/lib/reviews/sheets/commands";
import { listSheets } from "@/lib/reviews/sheets/queries";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, doing, eventsAbout, openedRound, reported, targetOf, written } from "./setting";

let county: County;
let roundId: string;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  roundId = await openedRound(county.people.secretary, county.first);
});

const sheetsOf = (person: TestPerson, org: TestOrg) => look(as(person, org), (scope) => listSheets(scope, roundId));

describe("sheets taken to the village", () => {
  it("REV-13 REV-24 INV-03 hold whom this person may review and nobody else, with report and last review", async () => {
    const { people, first, general } = county;
    await reported(people.member, first, await targetOf(roundId, people.member));
    const mine = await sheetsOf(people.secretary, first);
    expect(mine?.find(({ name }) => name === "党员甲")?.report).toBe("办了三件事");
    expect((await sheetsOf(people.deputy, first))?.map(({ name }) => name)).not.toContain("副书记");
    expect(await sheetsOf(people.officer, first)).toEqual([]);
    expect(await sheetsOf(people.generalHead, general)).toEqual([]);
  });

  it("REV-13 the same sending twice is taken in once; another one with the old version is told so", async () => {
    const { people, first } = county;
    const due = await targetOf(roundId, people.colleague);
    const reviewId = newId();
    const send = (changes: object) => written(people.secretary, first, due, { reviewId, ...changes });
    const once = await send({ version: 0, sentKey: "k1" });
    expect(once).toEqual({ reviewId, version: 1 });
    expect(await send({ version: 0, sentKey: "k1" })).toEqual(once);
    expect(await send({ version: 1, sentKey: "k2", direction: "再走访两户" })).toEqual({ reviewId, version: 2 });
    expect(await codeOf(send({ version: 1, sentKey: "k3" }))).toBe("CONFLICT");
    const rows = await adminSql<{ direction: string }>("select direction from review where target_id = $1", [
      due.targetId,
    ]);
    expect(rows).toEqual([{ direction: "再走访两户" }]);
    expect(await eventsAbout(due.targetId)).toEqual([]);
  });

  it("INV-04 finishing tells and enters the ledger once, also when the answer was lost", async () => {
    const { people, first } = county;
    const due = await targetOf(roundId, people.member);
    const send = () => written(people.secretary, first, due, { sentKey: "f1", step: "finish" });
    await send();
    await send();
    expect(await eventsAbout(due.targetId)).toEqual(["duty_report.submit", "review.notify", "review.ledger"]);
    const [row] = await adminSql<{ state: string }>("select state from review where target_id = $1", [due.targetId]);
    expect(row?.state).toBe("LEDGERED");
  });

  it("INV-04 two reviewers race on one subject: one wins, the other is told, and both texts are kept", async () => {
    const { people, first } = county;
    const due = await targetOf(roundId, people.discipline);
    await reported(people.discipline, first, due);
    const drafts = await Promise.all([
      written(people.secretary, first, due, { achievements: "书记写的" }),
      written(people.deputy, first, due, { achievements: "副书记写的" }),
    ]);
    const finish = (person: TestPerson, at: number) =>
      codeOf(
        written(person, first, due, {
          reviewId: drafts[at]?.reviewId,
          version: 1,
          step: "finish",
          sentKey: `race${at}`,
          achievements: at === 0 ? "书记写的" : "副书记写的",
        }),
      );
    const codes = await Promise.all([finish(people.secretary, 0), finish(people.deputy, 1)]);
    expect(codes.toSorted()).toEqual(["", "ALREADY_REVIEWED"]);
    const texts = await adminSql<{ achievements: string; state: string }>(
      "select achievements, state from review where target_id = $1 order by state",
      [due.targetId],
    );
    expect(texts.map(({ state }) => state)).toEqual(["DRAFT", "LEDGERED"]);
    expect(texts.map(({ achievements }) => achievements).toSorted()).toEqual(["书记写的", "副书记写的"].toSorted());
  });

  it("REV-53 words said of somebody else in this round are pointed out to their writer alone", async () => {
    const { people, first } = county;
    const due = await targetOf(roundId, people.officer);
    const ask = (person: TestPerson) =>
      doing(person, first, (work) =>
        askLikeness(work, {
          targetOrgId: due.orgId,
          targetId: due.targetId,
          achievements: "按时兑现到期的承诺事项",
          shortcomings: "进展填得少，佐证不够具体",
          direction: "每月填一次，请服务对象看",
        }),
      );
    expect((await ask(people.secretary)).nudge).toBeNull();
    const copied = await targetOf(roundId, people.retired);
    await written(people.secretary, first, copied, {
      achievements: "按时兑现到期的承诺事项",
      shortcomings: "进展填得少，佐证不够具体",
      direction: "每月填一次，请服务对象看",
    });
    expect(await ask(people.secretary)).toEqual({ nudge: "COPIED", subject: "老党员" });
    expect((await ask(people.deputy)).nudge).toBeNull();
  });
});
