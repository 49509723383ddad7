import { beforeAll, describe, expect, test } from "vitest";
import { type Caller, look } from "@/lib/kernel/work";
import { citeOpinion, closeCall, openCall } from "@/lib/noticeboard/calls/commands";
import { listCalls, listOpenPledges, listSuggestions } from "@/lib/noticeboard/calls/queries";
import type { OpenCall } from "@/lib/noticeboard/calls/schema";
import { endLimit, setLimit } from "@/lib/noticeboard/limits/commands";
import { listStanding } from "@/lib/noticeboard/limits/queries";
import { showOpinion } from "@/lib/noticeboard/opinions/commands";
import { listOpenCalls } from "@/lib/noticeboard/queries";
import { publishPledge, raisePledge, settlePledge } from "@/lib/pledges/commands";
import { saveItem } from "@/lib/pledges/drafts/commands";
import { listSurveys } from "@/lib/pledges/queries";
import { makeDraft, makePledge, wording } from "@/tests/integration/pledges/steps";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { wallOf } from "@/tests/support/wall";
import { act, idOf, submit } from "./steps";

let county: County;
let secretary: Caller;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  secretary = as(county.people.secretary, county.first);
});

const call: OpenCall = {
  ...{ title: "今年的承诺，请您出主意", text: "出行、办证、修路，最想看到哪件事变", opensOn: "2026-06-20" },
  closesOn: "2026-07-10",
};

describe("calls for suggestions", () => {
  test("PLG-21 what the masses suggest on the board becomes a survey record that the pledge names, and the board says so", async () => {
    const callId = await act(secretary, openCall, call);
    expect(await listOpenCalls(county.first.id)).toMatchObject([{ id: callId, title: call.title }]);
    const { number } = await submit(county.first, "窗口中午没有人，建议有人值守", { call: callId });
    const opinionId = await idOf(county.first, number);
    const member = as(county.people.member, county.first);
    const { pledgeId } = await makeDraft(county);
    const seen = () => look(member, (scope) => listSuggestions(scope));
    expect(await seen()).toEqual([]);
    await act(secretary, showOpinion, { opinionId, shownText: "窗口中午没有人，建议有人值守" });
    expect(await seen()).toMatchObject([{ id: opinionId, cited: 0 }]);
    expect(await look(member, (scope) => listOpenPledges(scope, false))).toMatchObject([{ id: pledgeId }]);
    await act(member, citeOpinion, { opinionId, pledgeId });
    const surveys = await look(member, (scope) => listSurveys(scope, { orgId: county.first.id, id: pledgeId }));
    expect(surveys?.map(({ answered }) => answered)).toContain("窗口中午没有人，建议有人值守");
    await act(member, raisePledge, { pledgeId });
    await expect(act(member, citeOpinion, { opinionId, pledgeId })).rejects.toMatchObject({ code: "WRONG_STATE" });
    await act(secretary, settlePledge, { pledgeId, reason: "" });
    await act(secretary, publishPledge, { pledgeId });
    const wall = await wallOf(county.first.id);
    expect(wall.map(({ suggestions }) => suggestions)).toEqual([1]);
    expect((await look(secretary, (scope) => listCalls(scope)))?.[0]).toMatchObject({ received: 1, cited: 1 });
  });

  test("PLG-21 another's pledge takes nothing up, nobody without the office opens or ends a call, and after its end it is late", async () => {
    const { people, first, second } = county;
    const callId = await act(secretary, openCall, { ...call, title: "第二次征求" });
    const { number } = await submit(first, "站牌字太小，换成大字的", { call: callId });
    const opinionId = await idOf(first, number);
    const { pledgeId } = await makeDraft(county, people.colleague);
    await expect(act(as(people.member, first), citeOpinion, { opinionId, pledgeId })).rejects.toMatchObject({
      code: expect.stringMatching(/NOT_/),
    });
    for (const person of [people.member, people.administrator])
      await expect(act(as(person, first), openCall, call)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(act(as(people.secondSecretary, second), closeCall, { callId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await act(secretary, closeCall, { callId });
    await expect(act(secretary, closeCall, { callId })).rejects.toMatchObject({ code: "WRONG_STATE" });
    await setDay("2026-06-21");
    expect((await submit(first, "结束以后才想起来的建议", { call: callId })).received).toBe("LATE");
    await setDay("2026-06-20");
  });
});

describe("standing service pledges", () => {
  test("PLG-20 SYS-30 a pledge of the unit without end hangs with its limits; a limit stands under nothing else", async () => {
    const { people, first, general } = county;
    const pledgeId = await makePledge(people.secretary, first, { pledgerKind: "ORG" });
    const item = wording(pledgeId, county.campaign.service, { text: "材料齐全当场办结", standing: true });
    const itemId = await act(secretary, saveItem, item);
    await act(secretary, raisePledge, { pledgeId });
    const above = as(people.generalHead, general);
    await act(above, settlePledge, { pledgeId, reason: "" });
    await act(above, publishPledge, { pledgeId });
    const limit = { itemId, matter: "客运车辆年度审验", workingDays: 0, lawfulDays: 5, post: "运政窗口" };
    await act(secretary, setLimit, limit);
    await expect(act(secretary, setLimit, limit)).rejects.toMatchObject({ code: "INVALID" });
    const wall = async () =>
      (await wallOf(first.id)).flatMap(({ itemList }) => itemList).find(({ id }) => id === itemId);
    expect(await wall()).toMatchObject({
      standing: true,
      limits: [{ matter: "客运车辆年度审验", workingDays: 0, lawfulDays: 5 }],
    });
    const [dated] = await adminSql<{ id: string }>(
      "select id from pledge_item where org_id = $1 and not standing limit 1",
      [first.id],
    );
    await expect(act(secretary, setLimit, { ...limit, itemId: dated?.id ?? "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(act(as(people.member, first), setLimit, limit)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const [standing] = (await look(secretary, (scope) => listStanding(scope))) ?? [];
    await act(secretary, endLimit, { limitId: standing?.limits[0]?.id ?? "" });
    expect((await wall())?.limits).toEqual([]);
  });
});
