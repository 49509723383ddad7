import { z } from "zod";
import { id, words } from "@/lib/kernel/fields";

export const robotKinds = ["WECOM", "DINGTALK"] as const;
export type RobotKind = (typeof robotKinds)[number];

export const beginRobotSchema = z.object({
  kind: z.enum(robotKinds, { error: "choose" }),
  name: words(40),
  address: z.string({ error: "required" }).trim().min(1, "required").max(500, "tooLong").pipe(z.url("badLink")),
  // Named a token, so that a refused form never sends it back to the page.
  signToken: z.string().trim().max(200, "tooLong").default(""),
  daily: z.literal("on").optional(),
});
export type BeginRobot = z.output<typeof beginRobotSchema>;

export const robotSchema = z.object({ robotId: id });
export type RobotChoice = z.output<typeof robotSchema>;

export const sayInGroupSchema = z.object({ text: words(1800) });
export type SayInGroup = z.output<typeof sayInGroupSchema>;
