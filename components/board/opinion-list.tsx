import { formatDay, formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords, type Words } from "@/lib/i18n/words";
import type { WallOpinion } from "@/lib/noticeboard/wall/queries";

/** What was said and what was answered, as letters under one another. */
export function OpinionList({ locale, opinions }: { locale: Locale; opinions: readonly WallOpinion[] }) {
  const words = loadWords(locale, "board");
  return (
    <ol>
      {opinions.map((opinion) => (
        <li key={`${opinion.receivedOn}${opinion.number}`} className="break-inside-avoid border-t border-line py-3">
          <p className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-2">
            <span>{headOf(opinion, words)}</span>
            <time dateTime={opinion.receivedOn}>{formatDay(locale, opinion.receivedOn)}</time>
          </p>
          <p className="whitespace-pre-line">
            {opinion.text}
            {opinion.shortened ? <span className="text-sm text-ink-2">{words("opinions.shortened")}</span> : null}
          </p>
          {opinion.answer ? (
            <div className="mt-1.5 border-l-4 border-red bg-sheet px-3.5 py-2">
              <p className="text-sm text-ink-2">
                {words("opinions.answered", { day: formatFullDay(locale, opinion.answeredOn ?? opinion.receivedOn) })}
              </p>
              <p className="whitespace-pre-line">{opinion.answer}</p>
              <Rectified locale={locale} opinion={opinion} />
            </div>
          ) : (
            <p className="mt-1 text-sm font-semibold text-slate">{words("opinions.handling")}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

const headOf = ({ number, kind, channel, pledgeId, pledger }: WallOpinion, words: Words<"board">) =>
  [
    words("opinions.number", { number }),
    words(`opinions.kinds.${kind}`),
    channel === "BOARD" ? "" : words(`opinions.channels.${channel}`),
    pledgeId ? words("opinions.about", { name: pledger ?? words("nameHidden") }) : "",
  ]
    .filter(Boolean)
    .join(" · ");

function Rectified({ locale, opinion }: { locale: Locale; opinion: WallOpinion }) {
  const { rectificationState: state, rectificationDueOn: dueOn } = opinion;
  if (state === null || dueOn === null || state === "CANCELLED") return null;
  const words = loadWords(locale, "board");
  return (
    <p className="text-sm text-ink-2">
      {state === "CLOSED" ? words("opinions.rectified") : words("rectification", { day: formatDay(locale, dueOn) })}
    </p>
  );
}
