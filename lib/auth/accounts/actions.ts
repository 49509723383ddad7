"use server";
import { getTranslations } from "next-intl/server";
import { action } from "../action";
import { disableAccount, enableAccount, openAccount, resetPassword } from "./commands";
import { accountSchema, openAccountSchema } from "./schema";

export const openAccountAction = action(openAccountSchema, openAccount, async (password) => ({
  message: (await getTranslations("auth"))("accounts.opened", { password }),
}));
export const resetPasswordAction = action(accountSchema, resetPassword, async (password) => ({
  message: (await getTranslations("auth"))("accounts.resetDone", { password }),
}));
export const disableAccountAction = action(accountSchema, disableAccount, async () => ({
  message: (await getTranslations("auth"))("accounts.disabled"),
}));
export const enableAccountAction = action(accountSchema, enableAccount, async () => ({
  message: (await getTranslations("auth"))("accounts.enabled"),
}));
