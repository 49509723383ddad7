import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { Round } from "@/lib/reviews/rounds/queries";
import { quartersOf } from "@/lib/reviews/rounds/rules";
import { roundTones } from "./tones";

type Props = { locale: Locale; org: string; today: Day; rounds: readonly Round[] };

/** REV-43: the four quarters of the year, each with its rounds or the gap. */
export function Rhythm({ locale, org, today, rounds }: Props) {
  const words = loadWords(locale, "reviews");
  return (
    <>
      <p className="mb-2 text-sm text-ink-2">{words("hints.rhythm")}</p>
      <ol className="mb-8 grid grid-cols-2 border border-line bg-sheet lg:grid-cols-4">
        {quartersOf(rounds, today).map(({ quarter, rounds: held, standing }) => (
          <li
            key={quarter}
            className="border-line px-4 py-3 even:border-l max-lg:nth-[n+3]:border-t lg:not-first:border-l"
          >
            <p className="text-sm text-ink-2">{words("figures.quarter", { quarter })}</p>
            {held.map((round) => (
              <p key={round.id} className="flex flex-wrap items-center gap-x-2">
                <a
                  href={`/o/${org}/reviews/${round.id}`}
                  className="inline-flex min-h-target items-center underline underline-offset-4"
                >
                  {round.title}
                </a>
                <Tag tone={roundTones[round.state]}>{words(`roundStates.${round.state}`)}</Tag>
              </p>
            ))}
            {held.length === 0 ? (
              <p className="mt-1">
                <Tag tone={standing === "NONE" ? "late" : "neutral"}>
                  {words(`rhythm.${standing === "NONE" ? "NONE" : "AHEAD"}`)}
                </Tag>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}
