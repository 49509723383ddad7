import { Icon } from "@/components/ui/icons";
import type { KeptCheck } from "@/lib/commendations/nominations/queries";
import { ruleNames, type Standard } from "@/lib/commendations/rules";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords, type Words } from "@/lib/i18n/words";
import { isDay } from "@/lib/kernel/clock";

type W = Words<"commendations">;

const ruleOf = (name: string) => ruleNames.find((rule) => rule === name);

export const ruleWord = (words: W, name: string): string => {
  const rule = ruleOf(name);
  return rule ? words(`rules.${rule}`) : name;
};

/** The figure of a rule in words; a figure that was kept in words already stands as it is. */
export function figureWords(locale: Locale, { rule, figure }: KeptCheck, standard: Standard): string {
  const words = loadWords(locale, "commendations");
  if (figure === "") return words("check.missing");
  if (figure === "FULL" || figure === "PROBATIONARY") return words(`check.standing.${figure}`);
  if (isDay(figure)) {
    return words(rule === "pledge" ? "check.published" : "check.reviewed", { day: formatFullDay(locale, figure) });
  }
  if (rule === "evaluation") return words("check.atLeast", { figure, least: standard.minSatisfaction });
  if (rule === "fulfilment" && figure.endsWith("/0")) return words("check.nothingDue");
  if (rule === "fulfilment") return words("check.fulfilled", { figure, least: standard.minFulfilment });
  return rule === "rectification" && /^\d+$/.test(figure)
    ? words("check.openOrdered", { count: Number(figure) })
    : figure;
}

const places: Record<string, string> = {
  PLEDGE: "pledges",
  REVIEW: "reviews",
  EVALUATION: "evaluations",
  RECTIFICATION: "rectifications",
};

/** The desk page of the row a figure comes from; a merged evaluation belongs to another org and is only named. */
export const sourceHref = (orgCode: string, { sourceKind, sourceId }: KeptCheck): string | undefined =>
  sourceId && places[sourceKind] ? `/o/${orgCode}/${places[sourceKind]}/${sourceId}` : undefined;

type Props = { locale: Locale; orgCode: string; checks: readonly KeptCheck[]; standard: Standard };

/** INV-10: which rule passed, by which figure, from which row. */
export function CheckList({ locale, orgCode, checks, standard }: Props) {
  const words = loadWords(locale, "commendations");
  return (
    <ul className="border border-line bg-sheet text-sm">
      {checks.map((check) => (
        <li
          key={check.rule}
          className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-line px-3 py-1.5 not-first:border-t"
        >
          <span className={`inline-flex items-center gap-1 font-semibold ${check.passed ? "text-green" : "text-red"}`}>
            <Icon name={check.passed ? "check" : "cross"} />
            {words(check.passed ? "check.passed" : "check.failed")}
          </span>
          <span>{ruleWord(words, check.rule)}</span>
          <span className="text-ink-2">{figureWords(locale, check, standard)}</span>
          {check.sourceKind === "EVALUATION_MERGED" ? (
            <span className="text-ink-2">{words("check.merged")}</span>
          ) : null}
          <SourceLink
            label={words("check.open")}
            href={sourceHref(orgCode, check)}
            about={ruleWord(words, check.rule)}
          />
        </li>
      ))}
    </ul>
  );
}

function SourceLink({ label, href, about }: { label: string; href: string | undefined; about: string }) {
  if (!href) return null;
  return (
    <a
      href={href}
      aria-label={`${label} ${about}`}
      className="ml-auto inline-flex min-h-target items-center underline underline-offset-4"
    >
      {label}
    </a>
  );
}
