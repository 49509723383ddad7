"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { attachToActivity, attachToInnovation, removeEvidence } from "./commands";
import { attachToActivitySchema, attachToInnovationSchema, removeEvidenceSchema } from "./schema";

const words = () => getTranslations("ledgers");

export const attachToActivityAction = action(attachToActivitySchema, attachToActivity, async () => ({
  message: (await words())("evidence.added"),
}));
export const attachToInnovationAction = action(attachToInnovationSchema, attachToInnovation, async () => ({
  message: (await words())("evidence.added"),
}));
export const removeEvidenceAction = action(removeEvidenceSchema, removeEvidence, async () => ({
  message: (await words())("evidence.removed"),
}));
