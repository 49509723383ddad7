import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Participant } from "@/lib/reviews/rounds/rules";
import type { TargetState } from "@/lib/reviews/targets/lifecycle";
import { StandingTag } from "./standing-tag";

type Props = { locale: Locale; people: readonly (Participant & { name: string })[]; participated: number };

/** LIFE-02: the secretary and the leading cadres, whom the superior reviews; nothing here holds the round open. */
export function AboveList({ locale, people, participated }: Props) {
  const words = loadWords(locale, "reviews");
  if (people.length === 0) return null;
  const state = (text: string | null): TargetState => (text === "REVIEWED" || text === "EXEMPTED" ? text : "DUE");
  return (
    <Section title={words("sections.above")}>
      <p className="mb-2 text-sm text-ink-2">
        {words("figures.above", { members: people.length, participated })}。{words("hints.above")}
      </p>
      <ul className="flex flex-wrap gap-x-5 gap-y-2 border border-line bg-sheet px-4 py-3">
        {people.map((one) => (
          <li key={one.name} className="flex items-center gap-2">
            {one.name}
            <StandingTag locale={locale} standing={state(one.state)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
