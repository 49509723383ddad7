import { Section } from "@/components/ui/section";
import { formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ClassCounts } from "@/lib/people/classes/queries";
import { classKinds } from "@/lib/people/classes/schema";

type ClassCountsProps = { locale: Locale; org: string; counts: ClassCounts; members: number };

/** Members by class, by the way they are managed and by what they are qualified for; nothing where nobody is classed. */
export function ClassCountsSection({ locale, org, counts, members }: ClassCountsProps) {
  const [words, rolls] = [loadWords(locale, "people"), loadWords(locale, "rolls")];
  const kinds = classKinds.filter((kind) => (counts.kinds[kind] ?? 0) > 0);
  if (kinds.length === 0) return null;
  const lines = classLines(locale, counts, members);
  return (
    <Section title={words("byClass.title")}>
      <ul className="flex flex-wrap gap-x-5 border border-line bg-sheet px-4 py-1">
        {kinds.map((kind) => (
          <li key={kind}>
            <a className="inline-flex min-h-target items-center" href={`/o/${org}/people?class=${kind}`}>
              {words("byClass.entry", { kind: rolls(`classes.kinds.${kind}`), count: counts.kinds[kind] ?? 0 })}
            </a>
          </li>
        ))}
      </ul>
      {lines.map((line) => (
        <p key={line} className="mt-1 text-sm text-ink-2">
          {line}
        </p>
      ))}
    </Section>
  );
}

/** The sentences a report copies: ways of managing, categories of staff, qualifications. What nobody belongs to is left out. */
export function classLines(locale: Locale, counts: ClassCounts, members: number): string[] {
  const words = loadWords(locale, "people");
  const { manners, kinds, staffed, engineersInManagement: engineers } = counts;
  const { MANAGEMENT: management = 0, LOGISTICS: logistics = 0 } = kinds;
  const { ENFORCEMENT_CERTIFICATE: certified = 0, MIDDLE_TITLE: titled = 0 } = kinds;
  const managed = manners.CONTACT + manners.ATTACHED + manners.PAIRED > 0;
  const share = management > 0 ? formatPercent(locale, engineers / management) : "";
  return [
    ...(managed
      ? [words("byClass.manners", { contact: manners.CONTACT, attached: manners.ATTACHED, paired: manners.PAIRED })]
      : []),
    ...(management > 0 ? [words("byClass.staff", { staffed, management, engineers, share, logistics })] : []),
    ...(certified + titled > 0 ? [words("byClass.qualified", { members, certified, titled })] : []),
  ];
}
