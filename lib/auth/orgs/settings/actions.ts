"use server";
import { getTranslations } from "next-intl/server";
import { changeSettings } from "@/lib/orgs/settings/commands";
import { changeSettingsSchema } from "@/lib/orgs/settings/schema";
import { action } from "../../action";

export const changeSettingsAction = action(changeSettingsSchema, changeSettings, async (count) => ({
  message: (await getTranslations("access"))("settings.saved", { count }),
}));
