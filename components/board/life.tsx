import { TextDifference } from "@/components/pledges/text-difference";
import { formatDay, formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { BoardItem, BoardVersion } from "@/lib/noticeboard/pledges/queries";
import { piecesOf } from "@/lib/pledges/proposals/rules";

type LifeProps = { locale: Locale; item: BoardItem };

/** PLG-08, LIFE-09: every wording that was ever public with what it changed, and how it went, behind one word. */
export function Life({ locale, item }: LifeProps) {
  const words = loadWords(locale, "board");
  const { versions, entries } = item;
  if (versions.length < 2 && entries.length < 2) return null;
  return (
    <details className="text-sm text-ink-2">
      <summary className="inline-flex min-h-target cursor-pointer items-center underline underline-offset-4">
        {versions.length > 1
          ? words("lifeVersions", { count: versions.length })
          : words("life", { count: entries.length })}
      </summary>
      {versions.length > 1 ? <Versions locale={locale} versions={versions} /> : null}
      {entries.length > 1 ? (
        <ol className="mb-2">
          {entries.map(({ on, note, quantity }) => (
            <li key={`${on}${note}`} className="border-l-2 border-line py-0.5 pl-3">
              <span className="mr-2 whitespace-nowrap text-ink">{formatDay(locale, on)}</span>
              {[note, quantity].filter(Boolean).join("　")}
            </li>
          ))}
        </ol>
      ) : null}
    </details>
  );
}

function Versions({ locale, versions }: { locale: Locale; versions: readonly BoardVersion[] }) {
  const words = loadWords(locale, "board");
  const wording = ({ text, target, dueOn }: BoardVersion) =>
    [text, target, words("dueOn", { day: formatFullDay(locale, dueOn) })].filter(Boolean).join("　");
  return (
    <ol className="mb-2">
      {versions.map((version, at) => {
        const before = versions[at - 1];
        return (
          <li key={version.version} className="border-l-2 border-line py-1 pl-3">
            <p className="text-ink">
              {before ? <TextDifference pieces={piecesOf(wording(before), wording(version))} /> : wording(version)}
            </p>
            <p>
              {formatFullDay(locale, version.publishedOn)}　
              {before ? words(`kinds.${version.kind}`, { reason: version.reason }) : words("kinds.FIRST")}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
