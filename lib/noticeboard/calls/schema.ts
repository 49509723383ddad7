import { z } from "zod";
import { day, id, text } from "@/lib/kernel/fields";

export const openCallSchema = z.object({ title: text(40), text: text(300), opensOn: day, closesOn: day });
export type OpenCall = z.output<typeof openCallSchema>;
export const closeCallSchema = z.object({ callId: id });
export const citeOpinionSchema = z.object({ opinionId: id, pledgeId: id });
export type CiteOpinion = z.output<typeof citeOpinionSchema>;
