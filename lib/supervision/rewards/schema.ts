import { z } from "zod";
import { day, id, note, text } from "@/lib/kernel/fields";

export const ruleKinds = ["REWARD", "PENALTY"] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** CAM-47: by what a reward encourages. */
export const incentives = ["HONOUR", "EMOTION", "TARGET", "ROLE"] as const;
export type Incentive = (typeof incentives)[number];

/** SUP-14: what is reached or missed, what follows from it, and what the result is used for. */
export const setRewardRuleSchema = z
  .object({
    kind: z.enum(ruleKinds, { error: "choose" }),
    incentive: z.enum(["", ...incentives]).default(""),
    condition: text(200),
    consequence: text(200),
    usedFor: note(100),
    basis: text(100),
    beginsOn: day,
  })
  .refine(({ kind, incentive }) => kind === "PENALTY" || incentive !== "", { path: ["incentive"], message: "choose" })
  .transform((rule) => (rule.kind === "PENALTY" ? { ...rule, incentive: "" as const } : rule));
export const endRewardRuleSchema = z.object({ ruleId: id });

/** SUP-15: a penalty that was imposed, with its amount. */
export const recordPenaltySchema = z.object({
  subject: text(60),
  grounds: text(300),
  amount: z.coerce.number({ error: "badNumber" }).positive("tooSmall").max(1e12, "tooLarge"),
  imposedBy: text(60),
  document: text(100),
  imposedOn: day,
});
