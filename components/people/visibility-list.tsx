import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { seenBy, viewers, visibleKinds } from "@/lib/people/visibility/rules";

/** 谁能看到我的内容: each kind of record with those who read it, and whether a superior does (LIFE-10). */
export function VisibilityList({ locale, publicBoard }: { locale: Locale; publicBoard: boolean }) {
  const words = loadWords(locale, "me");
  return (
    <dl className="border border-line bg-sheet">
      {visibleKinds.map((kind) => {
        const sees = viewers.filter((viewer) => seenBy(kind, viewer) && (publicBoard || viewer !== "PUBLIC"));
        const who = sees.map((viewer) => words(`visibility.viewers.${viewer}`)).join(words("visibility.comma"));
        return (
          <div key={kind} className="border-line px-4 py-3 not-first:border-t">
            <dt className="font-semibold">{words(`visibility.kinds.${kind}`)}</dt>
            <dd>{who ? words("visibility.sees", { who }) : words("visibility.nobody")}</dd>
            {seenBy(kind, "SUPERIOR") ? null : <dd className="text-sm text-ink-2">{words("visibility.notAbove")}</dd>}
          </div>
        );
      })}
    </dl>
  );
}
