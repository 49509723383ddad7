import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { keepsCadence } from "../policy";
import type { endRewardRuleSchema, recordPenaltySchema, setRewardRuleSchema } from "./schema";

/** SUP-14: 奖惩办法, a rule in force from its day on for this organisation and everyone below. */
export async function setRewardRule(work: Work, given: z.output<typeof setRewardRuleSchema>): Promise<string> {
  proveKeeper(work);
  const id = newId();
  const { beginsOn, ...words } = given;
  await work.db.rewardRule.create({ data: { orgId: work.orgId, id, ...words, beginsOn: asDate(beginsOn) } });
  await record(work, { kind: "reward_rule.set", subjectId: id, facts: { condition: given.condition } });
  return id;
}

export async function endRewardRule(work: Work, { ruleId }: z.output<typeof endRewardRuleSchema>): Promise<void> {
  const rule = await work.db.rewardRule.findFirst({ where: { orgId: work.orgId, id: ruleId } });
  if (!rule) throw new Refusal("NOT_FOUND");
  proveKeeper(work);
  const { count } = await work.db.rewardRule.updateMany({
    where: { orgId: work.orgId, id: ruleId, endedOn: null },
    data: { endedOn: asDate(work.today) },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "reward_rule.end", subjectId: ruleId, facts: { condition: rule.condition } });
}

/** SUP-15: what was imposed, by whom, on which paper; never changed afterwards. */
export async function recordPenalty(work: Work, given: z.output<typeof recordPenaltySchema>): Promise<string> {
  proveKeeper(work);
  if (given.imposedOn > work.today) throw new Refusal("INVALID", { imposedOn: "inTheFuture" });
  const id = newId();
  const by = { recordedByPersonId: work.actor.personId };
  await work.db.penaltyRecord.create({
    data: { orgId: work.orgId, id, ...given, imposedOn: asDate(given.imposedOn), ...by },
  });
  await record(work, {
    kind: "penalty.record",
    subjectId: id,
    facts: { subject: given.subject, amount: given.amount },
  });
  return id;
}

function proveKeeper(work: Work): void {
  if (!keepsCadence(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
}
