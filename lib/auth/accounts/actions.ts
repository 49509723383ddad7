"use server";
import { getTranslations } from "next-intl/server";
import { action } from "../action";
import { disableAccount, enableAccount } from "./commands";
import { accountSchema } from "./schema";

export const disableAccountAction = action(accountSchema, disableAccount, async () => ({
  message: (await getTranslations("access"))("account.disabled"),
}));
export const enableAccountAction = action(accountSchema, enableAccount, async () => ({
  message: (await getTranslations("access"))("account.enabled"),
}));
