import { z } from "zod";
import { chosen, text } from "@/lib/kernel/fields";

export const giveUpwardOpinionSchema = z.object({
  sessionId: chosen,
  cadrePersonId: chosen,
  text: text(1_000),
});
export type GiveUpwardOpinion = z.output<typeof giveUpwardOpinionSchema>;
