import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { OrgNode } from "@/lib/orgs/queries";
import { kindOf, levelOf } from "./org-words";

/** ORG-02: how many organisations stand below, by kind and by level. */
export function Census({ locale, census }: { locale: Locale; census: OrgNode["census"] }) {
  const words = loadWords(locale, "tree");
  const total = census.reduce((sum, { orgs }) => sum + orgs, 0);
  if (total === 0) return null;
  const levels = Object.keys(catalogues[locale].orgs.levels);
  const byKind = summed(census.map(({ kind, orgs }) => [kind, orgs]));
  const byLevel = summed(census.map(({ level, orgs }) => [level, orgs])).sort(
    ([a], [b]) => levels.indexOf(a) - levels.indexOf(b),
  );
  const list = byLevel.map(([level, count]) => words("countOf", { kind: levelOf(locale, level), count })).join("、");
  return (
    <div className="mb-3 border border-line bg-sheet px-4 py-2.5">
      <p className="flex flex-wrap gap-x-5 gap-y-1">
        <strong className="font-semibold">{words("census", { count: total })}</strong>
        {byKind.map(([kind, count]) => (
          <span key={kind}>{words("countOf", { kind: kindOf(locale, kind), count })}</span>
        ))}
      </p>
      <p className="text-sm text-ink-2">{words("levelsOf", { list })}</p>
    </div>
  );
}

/** Totals by the first word of each pair, in order of first appearance. */
function summed(pairs: readonly (readonly [string, number])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [name, count] of pairs) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums];
}
