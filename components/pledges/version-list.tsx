import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ItemVersion } from "@/lib/pledges/items/queries";
import { piecesOf } from "@/lib/pledges/proposals/rules";
import { TextDifference } from "./text-difference";

type VersionListProps = { locale: Locale; versions: readonly ItemVersion[] };

/** PLG-08: every wording that was ever public stays readable, each beside what it changed. */
export function VersionList({ locale, versions }: VersionListProps) {
  const words = loadWords(locale, "pledges");
  if (versions.length === 0) return null;
  const wordingOf = ({ text, target, dueOn }: ItemVersion) =>
    [text, target, formatFullDay(locale, dueOn)].filter(Boolean).join("　");
  return (
    <details className="mt-2 text-sm">
      <summary className="inline-flex min-h-target items-center underline underline-offset-4">
        {words("item.versions")}
      </summary>
      <ol>
        {versions.map((version, place) => {
          const before = versions[place - 1];
          return (
            <li key={version.version} className="border-l-2 border-line py-1 pl-3">
              <p>
                <strong className="mr-2 font-semibold">{words("item.version", { version: version.version })}</strong>
                {before ? (
                  <TextDifference pieces={piecesOf(wordingOf(before), wordingOf(version))} />
                ) : (
                  wordingOf(version)
                )}
              </p>
              <p className="text-ink-2">
                {formatFullDay(locale, version.publishedOn)}　
                {before ? words(`item.kinds.${version.kind}`, { reason: version.reason }) : words("item.first")}
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
