import "server-only";
import { getTranslations } from "next-intl/server";

/** What the page says once a form was taken. */
export async function said(what: "created" | "opened" | "closed" | "voided"): Promise<{ message: string }> {
  const words = await getTranslations("evaluations.said");
  return { message: words(what) };
}
