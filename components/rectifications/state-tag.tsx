import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import { formatDay, formatDeadline } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { RectificationState } from "@/lib/rectifications/lifecycle";
import { daysLeft, isLate } from "@/lib/rectifications/rules";

const tones: Record<RectificationState, Tone> = {
  OPENED: "due",
  IN_PROGRESS: "due",
  REPORTED: "returned",
  VERIFIED: "returned",
  CLOSED: "ok",
  CANCELLED: "neutral",
};

export function StateTag({ locale, state }: { locale: Locale; state: RectificationState }) {
  return <Tag tone={tones[state]}>{loadWords(locale, "rectifications")(`states.${state}`)}</Tag>;
}

type DeadlineProps = {
  locale: Locale;
  today: string;
  dated: { state: RectificationState; dueOn: string; originalDueOn: string };
};

/** The date, how far off it is, and the first date where it was moved. */
export function Deadline({ locale, today, dated: { state, dueOn, originalDueOn } }: DeadlineProps) {
  const words = loadWords(locale, "rectifications");
  const left = daysLeft(state, dueOn, today);
  const late = isLate(state, dueOn, today);
  return (
    <>
      <span className="whitespace-nowrap">{formatDay(locale, dueOn)}</span>{" "}
      {left === null || (left < 0 && !late) ? null : (
        <small className={late ? "font-semibold text-red" : "text-ink-2"}>{formatDeadline(locale, left)}</small>
      )}
      {originalDueOn === dueOn ? null : (
        <small className="text-ink-2">{words("originalDue", { day: formatDay(locale, originalDueOn) })}</small>
      )}
    </>
  );
}
