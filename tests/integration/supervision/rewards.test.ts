import { beforeAll, describe, expect, it } from "vitest";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { endRewardRule, recordPenalty, setRewardRule } from "@/lib/supervision/rewards/commands";
import { findRewards } from "@/lib/supervision/rewards/queries";
import { incentives, setRewardRuleSchema } from "@/lib/supervision/rewards/schema";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let general: Caller;
let secretary: Caller;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  general = as(county.people.generalHead, county.general);
  secretary = as(county.people.secretary, county.first);
});

const rule = {
  ...{
    kind: "REWARD" as const,
    incentive: "HONOUR" as const,
    condition: "连续两个季度按时兑现",
    consequence: "优先推荐评先",
    usedFor: "评先评优",
  },
  ...{ basis: "〔2026〕2号 绩效管理办法", beginsOn: "2026-01-01" },
};
const penalty = {
  ...{ subject: "某标段施工单位", grounds: "台背回填不合格", amount: 200_000, imposedBy: "质量监督站" },
  ...{ document: "处罚决定书〔2026〕1号", imposedOn: "2026-06-01" },
};
const set = (by: Caller) => begin(by, (work) => setRewardRule(work, rule));
const impose = (by: Caller, changes: Partial<typeof penalty> = {}) =>
  begin(by, (work) => recordPenalty(work, { ...penalty, ...changes }));
const seen = (by: Caller) => look(by, (scope) => findRewards(scope));

describe("奖惩", () => {
  it("SUP-14 a rule names condition, consequence, basis and use; it is in force here and below until it ends", async () => {
    const ruleId = await set(general);
    for (const by of [general, secretary])
      expect((await seen(by))?.rules).toMatchObject([{ condition: "连续两个季度按时兑现", usedFor: "评先评优" }]);
    expect((await seen(secretary))?.rules[0]?.own).toBe(false);
    const end = (by: Caller) => begin(by, (work) => endRewardRule(work, { ruleId }));
    await expect(end(secretary)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await end(general);
    await expect(end(general)).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect((await seen(secretary))?.rules).toEqual([]);
  });

  it("CAM-47 a reward says whether it encourages by honour, warmth, target or role; a penalty by none of them", async () => {
    for (const incentive of incentives) {
      const ruleId = await begin(general, (work) => setRewardRule(work, { ...rule, incentive }));
      expect((await seen(secretary))?.rules).toMatchObject([{ kind: "REWARD", incentive }]);
      await begin(general, (work) => endRewardRule(work, { ruleId }));
    }
    const { success, error } = setRewardRuleSchema.safeParse({ ...rule, incentive: "" });
    expect([success, error?.issues[0]?.path]).toEqual([false, ["incentive"]]);
    expect(setRewardRuleSchema.parse({ ...rule, kind: "PENALTY" }).incentive).toBe("");
    await expect(adminSql("update reward_rule set kind = 'PENALTY'")).rejects.toThrow(/reward_rule_incentive/);
  });

  it("SUP-15 RPT-35 penalties stand with their amounts and add up: one of 200 000 yuan, then 250 000 with a second", async () => {
    await impose(secretary);
    expect((await seen(secretary))?.use).toMatchObject([{ penalties: 1, amount: 200_000 }]);
    await impose(secretary, { amount: 50_000, subject: "某监理单位" });
    await impose(secretary, { imposedOn: "2025-11-01", amount: 9_000 });
    const found = await seen(secretary);
    expect(found?.use).toMatchObject([{ penalties: 2, amount: 250_000 }]);
    expect(found?.penalties.map(({ amount }) => amount).sort()).toEqual([200_000, 50_000, 9_000]);
  });

  it("SUP-14 SUP-15 INV-12 kept by the head's office alone, dated in the past, changed by nobody, seen by no stranger", async () => {
    const { people, first, second, elsewhere } = county;
    for (const by of [as(people.member, first), as(people.discipline, first)]) {
      await expect(impose(by)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
      await expect(set(by)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    }
    await expect(impose(secretary, { imposedOn: "2026-06-21" })).rejects.toMatchObject({
      fields: { imposedOn: "inTheFuture" },
    });
    await expect(
      begin(secretary, (work) => work.db.penaltyRecord.updateMany({ where: { orgId: first.id }, data: { amount: 1 } })),
    ).rejects.toThrow(/permission denied/);
    for (const by of [as(people.secondSecretary, second), as(people.stranger, elsewhere)])
      expect((await seen(by))?.penalties).toEqual([]);
    await expect(adminSql("update penalty_record set amount = 0")).rejects.toThrow(/penalty_whole/);
  });
});
