import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import type { ToldEvent } from "@/lib/audit/queries";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Life } from "@/lib/rectifications/lives/queries";

type Props = { locale: Locale; events: readonly ToldEvent[]; extensions: Life["extensions"] };

const told = [
  "open",
  "begin",
  "progress",
  "report",
  "return",
  "verify",
  "close",
  "reopen",
  "extend",
  "cancel",
  "escalate",
  "recheck",
  "issue_slips",
  "classify",
  "carry_over",
] as const;

export function LifeAside({ locale, events, extensions }: Props) {
  const words = loadWords(locale, "rectifications");
  // A held duty is written as its title; whoever acts without one has none to write.
  const capacities: Record<string, string> = { MEMBER: loadWords(locale, "shell")("member"), SUPERIOR: "", LINK: "" };
  const happenings = [...events].reverse().flatMap(({ seq, kind, at, actorName, capacity, actorKind, facts }) => {
    const move = told.find((name) => kind === `rectification.${name}`);
    if (!move) return [];
    const others: Record<string, string> = { JOB: words("byJob"), PUBLIC: words("byMasses") };
    const who = others[actorKind] ?? `${actorName ?? ""} ${capacities[capacity] ?? capacity}`;
    const note = typeof facts.reason === "string" ? { note: facts.reason } : {};
    return [{ key: String(seq), title: words(`events.${move}`), at: `${formatMoment(locale, at)}　${who}`, ...note }];
  });
  return (
    <>
      {extensions.length > 0 ? (
        <Section title={words("sections.extensions")}>
          <p className="mb-1 text-sm text-ink-2">{words("extendedTimes", { count: extensions.length })}</p>
          <ul className="border border-line bg-sheet text-sm">
            {extensions.map(({ id, from, to, reason, name }) => (
              <li key={id} className="border-line px-4 py-2 not-first:border-t">
                <p>{words("extension", { from: formatDay(locale, from), to: formatDay(locale, to) })}</p>
                <p className="text-ink-2">{words("extensionBy", { name, reason })}</p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={words("sections.life")}>
        <Timeline happenings={happenings} />
      </Section>
    </>
  );
}
