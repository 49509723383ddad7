"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { holdSession } from "./commands";
import { holdSessionSchema } from "./schema";

export const holdSessionAction = action(holdSessionSchema, holdSession, async () => ({
  message: (await getTranslations("reviews"))("done.sessionHeld"),
}));
