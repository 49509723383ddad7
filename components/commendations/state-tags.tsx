import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import type { AwardState } from "@/lib/commendations/awards/lifecycle";
import type { CallState } from "@/lib/commendations/calls/lifecycle";
import type { NominationState } from "@/lib/commendations/nominations/lifecycle";
import type { NoticeState } from "@/lib/commendations/notices/lifecycle";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";

const nominationTones: Record<NominationState, Tone> = {
  NOMINATED: "due",
  CONSULTED: "due",
  SHORTLISTED: "returned",
  NOTICED: "returned",
  GRANTED: "gold",
  DECLINED: "neutral",
  DISQUALIFIED: "late",
};
const noticeTones: Record<NoticeState | "OVER", Tone> = {
  RUNNING: "returned",
  OVER: "due",
  SUSPENDED: "late",
  FINISHED: "ok",
  CANCELLED: "neutral",
};
const awardTones: Record<AwardState, Tone> = { GRANTED: "gold", REVOKED: "late", HANDED_ON: "neutral" };

export const NominationTag = ({ locale, state }: { locale: Locale; state: NominationState }) => (
  <Tag tone={nominationTones[state]}>{loadWords(locale, "commendations")(`states.${state}`)}</Tag>
);

/** A notice past its last day still hangs until somebody writes its end. */
export function NoticeTag({
  locale,
  state,
  endsOn,
  today,
}: {
  locale: Locale;
  state: NoticeState;
  endsOn: Day;
  today: Day;
}) {
  const shown = state === "RUNNING" && endsOn < today ? "OVER" : state;
  return <Tag tone={noticeTones[shown]}>{loadWords(locale, "commendations")(`noticeStates.${shown}`)}</Tag>;
}

export const AwardTag = ({ locale, state }: { locale: Locale; state: AwardState }) => (
  <Tag tone={awardTones[state]}>{loadWords(locale, "commendations")(`awardStates.${state}`)}</Tag>
);

export const CallTag = ({ locale, state }: { locale: Locale; state: CallState }) => (
  <Tag tone={state === "OPEN" ? "ok" : "neutral"}>{loadWords(locale, "commendations")(`callStates.${state}`)}</Tag>
);
