import { DescriptionList } from "@/components/ui/description-list";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { HeldMembership, PersonPage } from "@/lib/people/queries";
import { maskPhone } from "@/lib/people/rules";

/** Who the person is here: post, dates, and who looks after them (ORG-32, ORG-33). */
export function PersonFacts({
  locale,
  person,
  held,
}: {
  locale: Locale;
  person: PersonPage;
  held: HeldMembership | undefined;
}) {
  const [words, rolls] = [loadWords(locale, "people"), loadWords(locale, "rolls")];
  const none = words("person.none");
  const dayOf = (day: string | null) => (day ? formatFullDay(locale, day) : none);
  const place = held ? [held.unit, held.group].filter(Boolean).join(" · ") : "";
  const own = held
    ? [
        { label: words("fields.post"), value: held.post || none },
        ...(place ? [{ label: `${rolls("member.unit")}、${rolls("member.group")}`, value: place }] : []),
        { label: rolls("member.joinedOn"), value: dayOf(held.joinedOn) },
        ...(held.fullOn ? [{ label: rolls("member.fullOn"), value: dayOf(held.fullOn) }] : []),
        { label: rolls("member.manager"), value: held.manager ?? rolls("member.noManager") },
        { label: rolls("member.contact"), value: held.contact ?? rolls("member.noManager") },
        ...(held.nameHidden ? [{ label: rolls("member.nameHidden"), value: rolls("member.nameHiddenNote") }] : []),
      ]
    : [];
  return (
    <DescriptionList
      items={[...own, { label: words("person.phone"), value: person.phone ? maskPhone(person.phone) : none }]}
    />
  );
}
