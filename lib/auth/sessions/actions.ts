"use server";
import { getTranslations } from "next-intl/server";
import { sessionAction } from "../session-action";
import { endOwnSessions } from "./commands";
import { endSessionsSchema } from "./schema";

export const endSessionsAction = sessionAction(endSessionsSchema, endOwnSessions, async () => ({
  message: (await getTranslations("access"))("sessions.ended"),
}));
