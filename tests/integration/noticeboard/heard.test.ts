import { beforeAll, describe, expect, test } from "vitest";
import { begin, type Caller, look } from "@/lib/kernel/work";
import * as opinions from "@/lib/noticeboard/opinions/commands";
import { countOpinions, findOpinion } from "@/lib/noticeboard/opinions/queries";
import { enterHeard } from "@/lib/noticeboard/visits/commands";
import { findRectification } from "@/lib/rectifications/queries";
import { recordVisitSchema } from "@/lib/supervision/schema";
import { recordVisit } from "@/lib/supervision/visits/commands";
import { findVisit } from "@/lib/supervision/visits/queries";
import { as, asOwner, giveDuty, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { act } from "./steps";

let county: County;
let root: Caller;
let secretary: Caller;
let visitId = "";
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  root = as(county.people.rootHead, county.root);
  secretary = as(county.people.secretary, county.first);
  const given = recordVisitSchema.parse({
    ...{ subjectOrgId: county.first.id, kind: "DAILY", visitedOn: "2026-06-18", situation: "在窗口坐了半天" },
    ...{ problems: "台账缺两页", unitOpinions: "希望少报一张表", userOpinions: "中午也能办就好了\n台阶太陡老人上不来" },
  });
  visitId = await act(root, recordVisit, given);
});

const seen = (by: Caller) => look(by, (scope) => findVisit(scope, visitId));
const findingOf = async (text: string) =>
  (await seen(root))?.findings.find((finding) => finding.text === text) ?? { id: "", opinionId: null };
const enter = async (by: Caller, text: string) =>
  act(by, enterHeard, { findingId: (await findingOf(text)).id, kind: "ADVICE" as const });

describe("what was heard at a supervision visit", () => {
  test("SUP-22 EVA-18 the organisation enters it in its register, word for word, and follows it to its end", async () => {
    expect(await enter(secretary, "中午也能办就好了")).toBe(1);
    const opinionId = (await findingOf("中午也能办就好了")).opinionId ?? "";
    expect(await look(root, (scope) => findOpinion(scope, opinionId))).toMatchObject({
      ...{ number: 1, channel: "VISIT", giverKind: "服务对象", text: "中午也能办就好了", receivedOn: "2026-06-18" },
      ...{ state: "RECEIVED", visitId, visitNumber: 1 },
    });
    const rectificationId = await act(secretary, opinions.rectifyOpinion, {
      ...{ opinionId, problem: "窗口午间无人", ownerPersonId: county.people.member.id, dueOn: "2026-07-20" },
      problemCodeId: "",
    });
    const opened = await look(secretary, (scope) => findRectification(scope, rectificationId));
    expect(opened).toMatchObject({ sourceKind: "OPINION", problem: "窗口午间无人" });
    await act(secretary, opinions.answerOpinion, { opinionId, answer: "排了午间轮值，7 月 1 日起执行" });
    const close = () => act(secretary, opinions.closeOpinion, { opinionId });
    await expect(close()).rejects.toMatchObject({ code: "RECTIFICATION_OPEN" });
    await asOwner((client) =>
      client.query("update rectification set state = 'CANCELLED', cancel_reason = '并入上级整改' where id = $1", [
        rectificationId,
      ]),
    );
    await close();
    const [finding] = (await seen(root))?.findings.filter(({ text }) => text === "中午也能办就好了") ?? [];
    expect(finding).toMatchObject({ opinionNumber: 1, opinionState: "CLOSED" });
    const figures = await look(secretary, (scope) => countOpinions(scope, "2026-06-01", "2026-06-30"));
    expect(figures).toMatchObject({ received: 1, answered: 1, closed: 1, rectifying: 1 });
  });

  test("SUP-22 whoever was there may hand it in; the head between, another branch, a member and a stranger may not", async () => {
    const text = "台阶太陡老人上不来";
    await expect(enter(as(county.people.secondSecretary, county.second), text)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(enter(as(county.people.member, county.first), text)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const between = as(county.people.generalHead, county.general);
    await expect(enter(between, text)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(enter(as(county.people.stranger, county.elsewhere), text)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await asOwner((client) => giveDuty(client, county.people.colleague, county.root, "SUPERVISOR"));
    const supervisor = as(county.people.colleague, county.root);
    const before = await findingOf(text);
    expect(await act(supervisor, enterHeard, { findingId: before.id, kind: "HELP" as const })).toBe(2);
    const { opinionId } = await findingOf(text);
    expect(await look(supervisor, (scope) => findOpinion(scope, opinionId ?? ""))).toMatchObject({ kind: "HELP" });
  });

  test("SUP-22 once, and only what somebody said: a problem is ordered, not entered", async () => {
    await expect(enter(secretary, "台账缺两页")).rejects.toMatchObject({ code: "WRONG_STATE" });
    await enter(secretary, "希望少报一张表");
    await expect(enter(root, "希望少报一张表")).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  test("SUP-22 LIFE-10 the database refuses other words, another channel, a second entry and another visit", async () => {
    const finding = await findingOf("希望少报一张表");
    const problem = await findingOf("台账缺两页");
    const raw = (by: Caller, findingId: string, text: string) =>
      begin(by, (work) =>
        work.db.$executeRawUnsafe(
          `insert into opinion (org_id, id, year, number, channel, kind, text, received_on, received_at, taken_down_by_person_id, finding_id)
           values ('${county.first.id}', gen_random_uuid(), 2026, 99, 'VISIT', 'ADVICE', '${text}', '2026-06-18', now(), '${work.actor.personId}', '${findingId}')`,
        ),
      );
    await expect(raw(secretary, finding.id, "希望多报一张表")).rejects.toThrow(/WRONG_STATE/);
    await expect(raw(secretary, problem.id, "台账缺两页")).rejects.toThrow(/WRONG_STATE/);
    await expect(raw(secretary, finding.id, "希望少报一张表")).rejects.toThrow(/duplicate|23505|Unique/i);
    await expect(raw(as(county.people.generalHead, county.general), finding.id, "希望少报一张表")).rejects.toThrow();
    const moved = begin(secretary, (work) =>
      work.db.opinion.updateMany({ where: { findingId: finding.id }, data: { findingId: null } }),
    );
    await expect(moved).rejects.toThrow(/WRONG_STATE/);
    expect(await adminSql("select 1 from opinion where finding_id is not null")).toHaveLength(3);
  });
});
