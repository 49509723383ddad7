import { z } from "zod";
import { text } from "@/lib/kernel/fields";

export const giveUpwardOpinionSchema = z.object({
  sessionId: z.uuid("choose"),
  cadrePersonId: z.uuid("choose"),
  text: text(1_000),
});
export type GiveUpwardOpinion = z.output<typeof giveUpwardOpinionSchema>;
