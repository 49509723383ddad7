import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import type { AccountRow, AccountState } from "@/lib/auth/slips/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Shown = Pick<AccountRow, "state" | "locked" | "slipUntil" | "daysSinceSeen">;

const tones: Record<AccountState, Tone> = {
  NONE: "neutral",
  INVITED: "due",
  EXPIRED: "late",
  MUST_CHANGE: "due",
  ACTIVE: "ok",
  DISABLED: "neutral",
};

export function AccountTag({ locale, account }: { locale: Locale; account: Shown }) {
  const words = loadWords(locale, "access");
  return (
    <>
      <Tag tone={tones[account.state]}>{words(`states.${account.state}`)}</Tag>
      {account.locked ? <Tag tone="late">{words("states.LOCKED")}</Tag> : null}
    </>
  );
}

/** The one thing to know beside the state: until when a slip lies in somebody's pocket. */
export function slipNote(locale: Locale, { slipUntil }: Shown): string {
  return slipUntil ? loadWords(locale, "access")("slip.until", { day: formatFullDay(locale, slipUntil) }) : "";
}

export function seenWords(locale: Locale, { state, daysSinceSeen }: Shown): string {
  const words = loadWords(locale, "access");
  if (state === "NONE") return "";
  if (daysSinceSeen === null) return words("seen.never");
  return daysSinceSeen <= 0 ? words("seen.today") : words("seen.days", { days: daysSinceSeen });
}
