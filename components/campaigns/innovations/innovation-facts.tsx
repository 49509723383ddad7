import { type Description, DescriptionList } from "@/components/ui/description-list";
import { Empty } from "@/components/ui/empty";
import { type Happening, Timeline } from "@/components/ui/timeline";
import type { Innovation, InnovationNote } from "@/lib/campaigns/innovations/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export function InnovationFacts({ locale, project }: { locale: Locale; project: Innovation }) {
  const words = loadWords(locale, "ledgers");
  const { content, responsible, beginsOn, originalDueOn, dueOn, state, result, evidence, endedOn } = project;
  const moved =
    originalDueOn === dueOn ? "" : words("innovations.moved", { day: formatFullDay(locale, originalDueOn) });
  const items: Description[] = [
    { label: words("innovations.content"), value: content },
    { label: words("innovations.responsible"), value: responsible },
    { label: words("innovations.beginsOn"), value: formatFullDay(locale, beginsOn) },
    { label: words("innovations.dueOn"), value: `${formatFullDay(locale, dueOn)}　${moved}` },
  ];
  if (endedOn) {
    const label = words(state === "DONE" ? "innovations.result" : "innovations.stopReason");
    items.push(
      { label: words("innovations.endedOn"), value: formatFullDay(locale, endedOn) },
      { label, value: result },
    );
  }
  if (evidence) items.push({ label: words("innovations.evidence"), value: evidence });
  return <DescriptionList items={items} />;
}

/** What was done, newest first, moved days among it. */
export function InnovationLife({ locale, notes }: { locale: Locale; notes: readonly InnovationNote[] }) {
  const words = loadWords(locale, "ledgers");
  if (notes.length === 0) return <Empty>{words("innovations.noNotes")}</Empty>;
  const happenings = notes.map(({ id, kind, text, evidence, happenedOn, recorder }): Happening => {
    const day = formatFullDay(locale, happenedOn);
    return {
      key: id,
      title: kind === "POSTPONED" ? words("innovations.postponed", { text }) : text,
      at: words("innovations.recorder", { day, name: recorder }),
      ...(evidence ? { note: words("innovations.proof", { text: evidence }) } : {}),
    };
  });
  return <Timeline happenings={happenings} />;
}
