import { beforeAll, describe, expect, it } from "vitest";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { findRectification } from "@/lib/rectifications/queries";
import { draw } from "@/lib/supervision/draws/commands";
import { findDraw, listDraws } from "@/lib/supervision/draws/queries";
import { drawFrom } from "@/lib/supervision/draws/rules";
import { findOverview } from "@/lib/supervision/overviews/queries";
import type { RecordVisit } from "@/lib/supervision/schema";
import { answerUrge, orderFinding, recordVisit } from "@/lib/supervision/visits/commands";
import { findVisit } from "@/lib/supervision/visits/queries";
import { as, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let root: Caller;
let general: Caller;
let secretary: Caller;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  const { people } = county;
  root = as(people.rootHead, county.root);
  general = as(people.generalHead, county.general);
  secretary = as(people.secretary, county.first);
});
const given = (extra: Partial<RecordVisit> = {}): RecordVisit => ({
  ...{ subjectOrgId: county.first.id, kind: "DAILY", bodies: "", visitedOn: "2026-06-18", comment: "台账齐全" },
  ...{ situation: "看了公开栏，问了两名群众", good: ["承诺贴到窗口"], problems: ["公开栏两处内容不一致"] },
  ...{ unitOpinions: [], userOpinions: [] },
  ...extra,
});
const visit = (by: Caller, extra: Partial<RecordVisit> = {}) => begin(by, (work) => recordVisit(work, given(extra)));
const seen = (by: Caller, id: string) => look(by, (scope) => findVisit(scope, id));

describe("督促检查", () => {
  it("SUP-08 SUP-07 SYS-59 daily and research visits stand in the branch, numbered, with bodies, comment and findings", async () => {
    const id = await visit(root, { kind: "RESEARCH", bodies: "县委组织部、老干部局" });
    expect(await seen(secretary, id)).toMatchObject({
      ...{ number: 1, kind: "RESEARCH", byName: "某县委员会", bodies: "县委组织部、老干部局", comment: "台账齐全" },
      findings: [
        { kind: "PROBLEM", text: "公开栏两处内容不一致", rectificationId: null },
        { kind: "GOOD", text: "承诺贴到窗口" },
      ],
    });
    const year = await look(secretary, (scope) => findOverview(scope, "received"));
    expect(year?.quarters.map(({ visits }) => visits)).toEqual([0, 1, 0, 0]);
  });

  it("SUP-22 a visit keeps what lower units and those served said when asked; an opinion is ordered to nobody", async () => {
    const id = await visit(root, {
      unitOpinions: ["希望少报一张表"],
      userOpinions: ["中午也能办就好了"],
      problems: [],
    });
    const findings = (await seen(secretary, id))?.findings ?? [];
    expect(findings.map(({ kind, text }) => [kind, text]).sort()).toEqual([
      ["GOOD", "承诺贴到窗口"],
      ["UNIT_OPINION", "希望少报一张表"],
      ["USER_OPINION", "中午也能办就好了"],
    ]);
    const findingId = findings.find(({ kind }) => kind === "USER_OPINION")?.id ?? "";
    const given = { findingId, ownerPersonId: county.people.secretary.id, dueOn: "2026-07-10", ordered: false };
    await expect(begin(root, (work) => orderFinding(work, given))).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("SUP-08 INV-12 a branch does not supervise its sibling, a member nobody, a stranger not at all", async () => {
    await expect(visit(secretary, { subjectOrgId: county.second.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(visit(as(county.people.member, county.first))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(visit(as(county.people.stranger, county.elsewhere))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(visit(general, { visitedOn: "2026-06-21" })).rejects.toMatchObject({
      fields: { visitedOn: "inTheFuture" },
    });
  });

  it("SUP-01 LIFE-18 a finding opens nothing by itself; ordered, it becomes one rectification, once, also two levels down", async () => {
    const id = await visit(root);
    const finding = (await seen(root, id))?.findings.find(({ kind }) => kind === "PROBLEM");
    const order = (by: Caller, ordered = false) =>
      begin(by, (work) =>
        orderFinding(work, {
          ...{ findingId: finding?.id ?? "", ownerPersonId: county.people.secretary.id, dueOn: "2026-07-10", ordered },
        }),
      );
    await expect(order(secretary)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const opened = await order(root, true);
    await expect(order(root)).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect(await look(secretary, (scope) => findRectification(scope, opened))).toMatchObject({
      ...{ sourceKind: "SUPERVISION", ordered: true, problem: "公开栏两处内容不一致", openedByName: "某县委员会" },
    });
    expect((await seen(root, id))?.findings[0]).toMatchObject({ rectificationId: opened, state: "OPENED" });
  });

  it("SUP-09 an urging has a number and a date; the urged organisation answers it, once, itself", async () => {
    await expect(visit(general, { kind: "URGE" })).rejects.toMatchObject({ fields: { replyDueOn: "required" } });
    const id = await visit(general, { kind: "URGE", replyDueOn: "2026-06-30" });
    const answer = (by: Caller) => begin(by, (work) => answerUrge(work, { visitId: id, reply: "已更换并拍照" }));
    await expect(answer(general)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(answer(as(county.people.stranger, county.elsewhere))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await answer(secretary);
    await expect(answer(secretary)).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect(await seen(general, id)).toMatchObject({ reply: "已更换并拍照", repliedBy: "支部书记" });
  });

  it("SUP-09 LIFE-10 what was written at a visit stays, whoever tries", async () => {
    const id = await visit(general, { kind: "SPECIAL" });
    const raw = (by: Caller) =>
      begin(by, (work) => work.db.supervisionVisit.updateMany({ where: { id }, data: { comment: "很好" } }));
    await expect(raw(general)).rejects.toThrow(/WRONG_STATE/);
    await expect(raw(secretary)).rejects.toThrow(/WRONG_STATE/);
  });
});

describe("随机抽取", () => {
  const drawn = (by: Caller, take = 1) =>
    begin(by, (work) => draw(work, { purpose: "6 月随机抽查", take, reach: "branches" }));

  it("SUP-08 a recorded seed gives the same draw to anyone, and the visit goes where it fell", async () => {
    const id = await drawn(root);
    const found = await look(root, (scope) => findDraw(scope, id));
    if (!found) throw new Error("no draw");
    expect(found.entries.map(({ name }) => name).sort()).toEqual(["某局第一党支部", "某局第二党支部"]);
    expect(drawFrom(found.seed, found.entries, found.take)).toEqual(found.entries);
    const target = found.entries.find((entry) => entry.drawn)?.orgId ?? "";
    const other = found.entries.find((entry) => !entry.drawn)?.orgId ?? "";
    await expect(visit(root, { kind: "RANDOM", subjectOrgId: target })).rejects.toMatchObject({
      fields: { drawId: "required" },
    });
    await expect(visit(root, { kind: "RANDOM", subjectOrgId: other, drawId: id })).rejects.toThrow(/NOT_AUTHORISED/);
    const made = await visit(root, { kind: "RANDOM", subjectOrgId: target, drawId: id });
    const after = await look(root, (scope) => findDraw(scope, id));
    expect(after?.entries.map(({ orgId, visitId }) => [orgId === target, visitId])).toEqual([
      [true, made],
      [false, null],
    ]);
  });

  it("SUP-08 the database refuses a draw that its seed does not give", async () => {
    const id = await drawn(root);
    const raw = begin(root, (work) =>
      work.db.$executeRawUnsafe(
        `insert into supervision_draw_entry (org_id, id, draw_id, target_org_id, ticket, drawn) values ('${county.root.id}', gen_random_uuid(), '${id}', '${county.general.id}', '00', true)`,
      ),
    );
    await expect(raw).rejects.toThrow();
    await expect(drawn(root, 3)).rejects.toMatchObject({ fields: { take: "tooLarge" } });
    await expect(drawn(as(county.people.member, county.first))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
  });

  it("SUP-08 every draw stays in the list, page after page, the latest first", async () => {
    await drawn(root);
    const read = (after?: string) => look(root, async (scope) => (await listDraws(scope, after)).map(({ id }) => id));
    const all = (await read()) ?? [];
    expect(all.length).toBeGreaterThan(1);
    expect(await read(all[0])).toEqual(all.slice(1));
    expect(await read(all.at(-1))).toEqual([]);
  });
});
