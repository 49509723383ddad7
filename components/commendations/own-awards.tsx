import { buttonClass } from "@/components/ui/button-class";
import { Empty } from "@/components/ui/empty";
import type { Award } from "@/lib/commendations/awards/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { AwardTag } from "./state-tags";

/** A member's own honours, the ended ones with their reason. */
export function OwnAwards({ locale, awards }: { locale: Locale; awards: readonly Award[] }) {
  const words = loadWords(locale, "commendations");
  if (awards.length === 0) return <Empty>{words("empty.mine")}</Empty>;
  return (
    <ul>
      {awards.map((award) => (
        <li key={award.id} className="mb-4 border border-line bg-sheet px-4 py-4">
          <p className="flex flex-wrap items-center justify-between gap-2">
            <b className="font-serif text-lg font-semibold">{award.kindName}</b>
            <AwardTag locale={locale} state={award.state} />
          </p>
          <p>{award.citation}</p>
          <p className="mt-1 text-sm text-ink-2">{`${award.issuerName}　${formatFullDay(locale, award.grantedOn)}`}</p>
          <p className="text-sm text-ink-2">{award.certificateNumber}</p>
          {award.endedOn ? (
            <p className="mt-2 border-l-4 border-red pl-3">
              {words("endedNote", { day: formatFullDay(locale, award.endedOn), reason: award.endReason ?? "" })}
            </p>
          ) : null}
          <p className="mt-3">
            <a href={`/verify/${award.certificateNumber}`} className={buttonClass()}>
              {words("verify")}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
