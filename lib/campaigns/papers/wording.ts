import "server-only";
import { getTranslations } from "next-intl/server";
import type { After } from "@/lib/auth/action";

type Done = `done.${"saved" | "issued" | "voided" | "discarded" | "restored"}`;

/** What a form says when the paper's command has gone through. */
export async function paperWords(key: Done, facts: Record<string, string> = {}): Promise<After> {
  const words = await getTranslations("papers");
  return { message: words(key, facts) };
}
