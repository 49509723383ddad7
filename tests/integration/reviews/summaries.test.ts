import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { composeSummary, writeSummary } from "@/lib/reviews/summaries/commands";
import { summaryLifecycle } from "@/lib/reviews/summaries/lifecycle";
import { findNearestSummary, findSummary } from "@/lib/reviews/summaries/queries";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, doing, eventsAbout, openedRound, rawAs } from "./setting";

let county: County;
const rounds: string[] = [];

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  rounds.push(await openedRound(county.people.secretary, county.first));
  rounds.push(
    await openedRound(county.people.secretary, county.first, { number: 2, title: "第二轮领导点评", period: "2026Q3" }),
  );
});

const at = (place: 0 | 1) => rounds[place] ?? "";
const compose = (person: TestPerson, org: TestOrg, place: 0 | 1 = 0) =>
  doing(person, org, (work) => composeSummary(work, { roundId: at(place) }));
const write = (
  person: TestPerson,
  org: TestOrg,
  version: number,
  text: string,
  step: "save" | "issue",
  place: 0 | 1 = 0,
) => doing(person, org, (work) => writeSummary(work, { roundId: at(place), version, text, step }));
const read = (person: TestPerson, org: TestOrg, place: 0 | 1 = 0) =>
  look(as(person, org), (scope) => findSummary(scope, { orgId: county.first.id, id: at(place) }));

/** The shape of a text that was handed on from house to house. */
const handedOn =
  "一、基本情况\n按照上级通知要求，我局高度重视，先后召开两次座谈会，共收到群众意见建议13条，逐条梳理、逐条整改，窗口服务有了新气象，不断摸索适合我局的新办法。";

describe("REV-51 the summary of a round", () => {
  it("REV-51 the office composes and saves, the head issues, once; every step but saving leaves one event", async () => {
    const { people, first } = county;
    await compose(people.officer, first);
    const draft = await read(people.officer, first);
    expect(draft?.text).toContain("目前，第一轮领导点评进行中");
    expect(draft?.text).toMatch(/党员0\/\d+，还剩\d+个没有点评/);
    await write(people.officer, first, 1, handedOn, "save");
    expect(await codeOf(write(people.secretary, first, 1, "别的话语", "save"))).toBe("CONFLICT");
    expect(await codeOf(write(people.officer, first, 2, handedOn, "issue"))).toBe("NOT_AUTHORISED");
    await write(people.secretary, first, 2, handedOn, "issue");
    expect(await codeOf(write(people.secretary, first, 3, "改一改", "save"))).toBe("WRONG_STATE");
    expect(await codeOf(compose(people.secretary, first))).toBe("WRONG_STATE");
    const told = (await eventsAbout(at(0))).filter((kind) => kind.startsWith("review_summary"));
    expect(told).toEqual(["review_summary.compose", "review_summary.issue"]);
  });

  it("REV-51 REV-53 the text of the last round under a new title is flagged with how like it is, also beside what was issued", async () => {
    const { people, first } = county;
    await compose(people.secretary, first, 1);
    const copied = handedOn.replace("两次座谈会", "三次座谈会");
    const nearest = await look(as(people.secretary, first), (scope) => findNearestSummary(scope, at(1), copied));
    expect(nearest?.origin).toBe("OWN");
    expect(nearest?.likeness).toBeGreaterThan(0.9);
    expect(nearest?.lastText).toBe(handedOn);
    const own = await look(as(people.secretary, first), (scope) =>
      findNearestSummary(scope, at(1), "本轮点评围绕窗口效能和下村服务展开，逐个听取汇报。"),
    );
    expect(own?.likeness).toBeLessThan(0.3);
    await write(people.secretary, first, 1, copied, "issue", 1);
    expect((await read(people.secretary, first, 1))?.likeness).toBeGreaterThan(90);
  });

  it("REV-53 a neighbour's issued text is recognised without telling whose it is; a stranger's is not compared", async () => {
    const { people, second, elsewhere } = county;
    const other = await openedRound(people.secondSecretary, second);
    const near = await look(as(people.secondSecretary, second), (scope) => findNearestSummary(scope, other, handedOn));
    expect(near).toEqual({ origin: "OTHER", likeness: expect.closeTo(1), lastText: null });
    expect(
      await look(as(people.stranger, elsewhere), (scope) => findNearestSummary(scope, at(0), handedOn)),
    ).toBeNull();
  });

  it("LIFE-10 INV-12 a superior reads it once issued, nobody outside the line; no member, no administrator", async () => {
    const { people, first, second, general, elsewhere } = county;
    expect((await read(people.generalHead, general))?.state).toBe("ISSUED");
    await adminSql(
      "insert into review_summary (org_id, id, round_id, text, updated_at) select org_id, gen_random_uuid(), id, '草稿', now() from review_round where org_id = $1 and id <> all($2)",
      [second.id, rounds],
    );
    const draft = await adminSql<{ id: string }>("select round_id as id from review_summary where state = 'DRAFT'");
    const seen = await look(as(people.generalHead, general), (scope) =>
      findSummary(scope, { orgId: second.id, id: draft[0]?.id ?? "" }),
    );
    expect(seen).toBeNull();
    for (const [person, org] of [
      [people.stranger, elsewhere],
      [people.secondSecretary, second],
      [people.member, first],
      [people.administrator, first],
    ] as const)
      expect(await read(person, org), person.name).toBeNull();
    expect(await codeOf(compose(people.member, first))).not.toBe("");
    expect(await codeOf(compose(people.generalHead, general))).toBe("NOT_FOUND");
  });

  it("REV-51 the database keeps what was issued, and its moves are those of the law", async () => {
    const { people, first } = county;
    const change = rawAs(people.secretary, first, "update review_summary set text = '改过' where state = 'ISSUED'");
    expect(await codeOf(change)).toBe("WRONG_STATE");
    const byOffice = rawAs(people.officer, first, "delete from review_summary");
    await expect(byOffice).rejects.toThrow(/permission denied/);
    const rows = await adminSql<{ row: string }>(
      "select move || ' ' || from_state || ' ' || to_state as row from lifecycle_move where workflow = 'review_summary'",
    );
    const { issue } = summaryLifecycle.moves;
    expect(rows.map(({ row }) => row)).toEqual(issue.from.map((from) => `issue ${from} ${issue.to}`));
  });
});
