import { TextDifference } from "@/components/pledges/text-difference";
import { firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { Section } from "@/components/ui/section";
import { type PaperVersion, versionsPage } from "@/lib/campaigns/papers/queries";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { piecesOf } from "@/lib/pledges/proposals/rules";

type Props = { locale: Locale; versions: readonly PaperVersion[]; path: string };

/** The versions that were kept, each against the one before it. */
export function PaperVersions({ locale, versions, path }: Props) {
  const words = loadWords(locale, "papers");
  if (versions.length === 0) return null;
  const label = loadWords(locale, "common")("lists.next");
  const { rows, links } = firstPage(versions, versionsPage, { path, label, name: "before" });
  return (
    <Section title={words("versions.title")} id="versions">
      {rows.map(({ nth, body, keeper, keptAt }, at) => {
        const before = versions[at + 1];
        return (
          <details key={nth} className="border border-line bg-sheet px-4 not-first:border-t-0">
            <summary className="flex min-h-target cursor-pointer items-center gap-x-3">
              <b className="font-semibold">{words("versions.line", { version: nth })}</b>
              <span className="text-sm text-ink-2">
                {keeper} · {formatMoment(locale, keptAt)}
              </span>
            </summary>
            <p className="text-sm text-ink-2">{words(before ? "versions.difference" : "versions.first")}</p>
            <p className="pb-3 whitespace-pre-line" lang="zh-CN">
              {before ? <TextDifference pieces={piecesOf(before.body, body)} /> : body}
            </p>
          </details>
        );
      })}
      <NextPageLink links={links} />
    </Section>
  );
}
