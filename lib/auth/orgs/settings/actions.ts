"use server";
import { getTranslations } from "next-intl/server";
import { changeSettings, setPublication } from "@/lib/orgs/settings/commands";
import { changeSettingsSchema, setPublicationSchema } from "@/lib/orgs/settings/schema";
import { action } from "../../action";

export const changeSettingsAction = action(changeSettingsSchema, changeSettings, async (count) => ({
  message: (await getTranslations("access"))("settings.saved", { count }),
}));

export const setPublicationAction = action(setPublicationSchema, setPublication, async () => ({
  message: (await getTranslations("access"))("settings.publication.saved"),
}));
