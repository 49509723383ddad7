import "server-only";
import { getTranslations } from "next-intl/server";
import type { After } from "@/lib/auth/action";

type Done =
  `done.${"issued" | "closed" | "opened" | "submitted" | "saved" | "withdrawn" | "approved" | "returned" | "added" | "copied" | "published" | "removed" | "taken" | "reminded" | "dayMoved" | "feedRenewed" | "feedRevoked" | "recorded"}`;

type Met =
  `done.${"minuted" | "attended" | "acted" | "planned" | "settled" | "heard" | "marked" | "published" | "ended" | "segmented" | "mapped" | "unmapped"}`;

/** The same for meetings, study, points and the like. */
export async function meetingWords(key: Met, facts: Record<string, number> = {}): Promise<After> {
  const words = await getTranslations("meetings");
  return { message: words(key, facts) };
}

/** What a form says when the campaign's command has gone through. */
export async function campaignWords(key: Done, facts: Record<string, number> = {}): Promise<After> {
  const words = await getTranslations("campaigns");
  return { message: words(key, facts) };
}
