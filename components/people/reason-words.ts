import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { endKinds } from "@/lib/people/memberships/schema";

const coded = ["TRANSFERRED", "CARRIED", "MERGED", "SPLIT", "CLOSED", ...endKinds] as const;

/** Why a membership or an enrolment ended: a code of ours in words, anything else as it was written. */
export function reasonWords(locale: Locale, reason: string | null): string {
  const code = coded.find((known) => known === reason);
  return code ? loadWords(locale, "rolls")(`member.reasons.${code}`) : (reason ?? "");
}
