import "server-only";
import { getTranslations } from "next-intl/server";
import type { After } from "@/lib/auth/action";
import type zh from "@/lib/i18n/messages/zh-CN/commendations.json";

/** What a form says when its command has gone through. */
export async function awardWords(key: keyof (typeof zh)["done"], goTo?: string): Promise<After> {
  const message = (await getTranslations("commendations"))(`done.${key}`);
  return goTo ? { message, goTo } : { message };
}
