import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { OrgNode } from "@/lib/orgs/queries";
import { kindOf, levelOf } from "./org-words";

export type CensusFigures = Pick<OrgNode, "census" | "members" | "lineSystems" | "contactedSystems">;

/** ORG-02: how many organisations stand below, by kind and by level. */
export function Census({ locale, node }: { locale: Locale; node: CensusFigures }) {
  const { census, members, lineSystems, contactedSystems } = node;
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
      {members === null ? null : <p className="text-sm text-ink-2">{lineSentence(locale, node)}</p>}
      {lineSystems > 0 ? (
        <p className="text-sm text-ink-2">
          {words("systemsWithContact", { systems: lineSystems, contacted: contactedSystems })}
        </p>
      ) : null}
    </div>
  );
}

/** RPT-18: 81个党委、21个总支、557个支部、9550名党员, and how many members a branch has on average. */
export function lineSentence(locale: Locale, { census, members }: CensusFigures): string {
  const words = loadWords(locale, "tree");
  const groups = Object.entries(inSentence).map(([name, kinds]) => ({
    name: name as keyof typeof inSentence,
    count: census.reduce((sum, { kind, orgs }) => (kinds.includes(kind) ? sum + orgs : sum), 0),
  }));
  const branches = groups.find(({ name }) => name === "branches")?.count ?? 0;
  const list = groups.flatMap(({ name, count }) => (count > 0 ? [words(`line.${name}`, { count })] : []));
  const each = branches > 0 ? words("line.each", { each: ((members ?? 0) / branches).toFixed(1) }) : "";
  return [...list, words("line.members", { count: members ?? 0 })].join(words("line.comma")) + each;
}

const inSentence = {
  committees: ["LOCAL_COMMITTEE", "WORKING_COMMITTEE", "COMMITTEE"],
  generals: ["GENERAL_BRANCH"],
  branches: ["BRANCH", "JOINT_BRANCH", "TEMPORARY_BRANCH", "AWAY_BRANCH"],
};

/** Totals by the first word of each pair, in order of first appearance. */
function summed(pairs: readonly (readonly [string, number])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [name, count] of pairs) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums];
}
