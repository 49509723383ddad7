"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { askMail, chooseMail, confirmMail, endMail } from "./commands";
import { askMailSchema, chooseMailSchema, confirmMailSchema, endMailSchema } from "./schema";

const said = async (key: "asked" | "confirmed" | "chosen" | "ended") => ({
  message: (await getTranslations("reminders"))(`mail.${key}`),
});

export const askMailAction = action(askMailSchema, askMail, () => said("asked"));
export const confirmMailAction = action(confirmMailSchema, confirmMail, () => said("confirmed"));
export const chooseMailAction = action(chooseMailSchema, chooseMail, () => said("chosen"));
export const endMailAction = action(endMailSchema, endMail, () => said("ended"));
