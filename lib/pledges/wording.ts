import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { After } from "@/lib/auth/action";
import type { Locale } from "@/lib/i18n/locales";
import { refusalMessage } from "@/lib/i18n/refusals";
import type { BulkResult } from "./commands";

type Done =
  | "surveyed"
  | "backfilled"
  | "saved"
  | "removed"
  | "raise"
  | "withdraw"
  | "return"
  | "settle"
  | "propose"
  | "accept"
  | "refuse"
  | "named"
  | "asked"
  | "granted"
  | "declined"
  | "rescheduled"
  | "reportReturned"
  | "ended"
  | "publish"
  | "progress"
  | "claim"
  | "decline"
  | "confirm"
  | "amend"
  | "terminate"
  | "reported";

/** What a form says when its command has gone through. */
export async function done(key: Done, after: After = {}): Promise<After> {
  const words = await getTranslations("pledges.done");
  return { message: words(key), ...after };
}

/** How many rows of the grid were kept. */
export async function doneMany(count: number): Promise<After> {
  return { message: (await getTranslations("pledges.done"))("many", { count }) };
}

/** A bulk act names whoever it could not be done for, and why. */
export async function doneInBulk({ done: count, failures }: BulkResult): Promise<After> {
  const [words, locale] = [await getTranslations("pledges.done"), (await getLocale()) as Locale];
  if (failures.length === 0) return { message: words("bulk", { done: count }) };
  const named = failures.map(({ pledgerName, code }) =>
    words("failure", { name: pledgerName, reason: refusalMessage(locale, code) }),
  );
  return { message: words("bulkFailures", { done: count, failures: named.join("；") }) };
}
