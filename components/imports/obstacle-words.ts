import type { Locale } from "@/lib/i18n/locales";
import { refusalMessage } from "@/lib/i18n/refusals";
import { loadWords } from "@/lib/i18n/words";
import { refusalCodes } from "@/lib/kernel/refusal";

const counted = [
  "changed",
  "duty",
  "account",
  "pledge",
  "enrolment",
  "membership",
  "org",
  "audit_event",
  "submitted",
] as const;
const known = ["CONFLICT", "BUG", "NOT_FOUND"] as const;

/** `table:count` for what rests on imported rows, or the code of a refusal, as a sentence. */
export function obstacleWords(locale: Locale, obstacle: string): string {
  const words = loadWords(locale, "imports");
  const [what = "", count = ""] = obstacle.split(":");
  const table = counted.find((name) => name === what);
  if (table) return words(`obstacles.${table}`, { count: Number(count) });
  if (count !== "") return words("obstacles.other", { count: Number(count), table: what });
  const code = known.find((name) => name === what);
  if (code) return words(`obstacles.${code}`);
  const refusal = refusalCodes.find((name) => name === what.split(" ")[0]);
  return refusal ? refusalMessage(locale, refusal) : words("obstacles.refused");
}
