"use server";
import { getTranslations } from "next-intl/server";
import { sessionAction } from "../session-action";
import { removePasskey } from "./commands";
import { removePasskeySchema } from "./schema";

export const removePasskeyAction = sessionAction(removePasskeySchema, removePasskey, async () => ({
  message: (await getTranslations("access"))("passkeys.removed"),
}));
