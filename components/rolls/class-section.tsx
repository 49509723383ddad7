import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { allowsOral, mannerOf } from "@/lib/people/classes/rules";
import type { ClassKind } from "@/lib/people/classes/schema";
import type { HeldClass } from "@/lib/people/files/queries";
import { EndClassForm, ManagedClassForm, PlainClassForm } from "./class-forms";

type ClassSectionProps = {
  locale: Locale;
  org: string;
  orgId: string;
  today: string;
  personId: string;
  classes: readonly HeldClass[];
  keeps: boolean;
};

const managed: readonly ClassKind[] = ["RETIRED", "FLOATING", "LAID_OFF", "NO_POST"];

/** Every class with its dates and how it is managed; those still wanting a host or a partner say so (ORG-24…30, ORG-34). */
export function ClassSection(props: ClassSectionProps) {
  const { locale, org, today, personId, classes, keeps, orgId } = props;
  const words = loadWords(locale, "rolls");
  const current = classes.filter(({ endsOn }) => !endsOn);
  const wanted = managed.filter((kind) => !current.some((held) => held.kind === kind && held.arrangedOn));
  return (
    <Section title={words("classes.title")}>
      {allowsOral(current.map(({ kind }) => kind)) ? (
        <p className="mb-2 text-sm text-ink-2">{words("classes.oral")}</p>
      ) : null}
      {classes.length === 0 ? <Empty>{words("classes.none")}</Empty> : null}
      <ul className="border-line bg-sheet not-empty:border">
        {classes.map((held) => (
          <li
            key={held.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line px-4 py-2 not-first:border-t"
          >
            <ClassLine locale={locale} held={held} />
            {keeps && !held.endsOn && held.orgId === orgId ? (
              <EndClassForm locale={locale} org={org} today={today} classId={held.id} />
            ) : null}
          </li>
        ))}
      </ul>
      {keeps ? (
        <div className="mt-3 flex flex-wrap gap-2">
          <PlainClassForm locale={locale} org={org} today={today} personId={personId} />
          {wanted.map((kind) => (
            <ManagedClassForm key={kind} locale={locale} org={org} today={today} personId={personId} kind={kind} />
          ))}
        </div>
      ) : null}
    </Section>
  );
}

function ClassLine({ locale, held }: { locale: Locale; held: HeldClass }) {
  const [words, people] = [loadWords(locale, "rolls"), loadWords(locale, "people")];
  const manner = mannerOf(held.kind);
  const span = people("person.span", {
    from: formatFullDay(locale, held.beginsOn),
    to: held.endsOn ? formatFullDay(locale, held.endsOn) : people("person.current"),
  });
  const arranged = [
    held.partner
      ? `${words(manner === "CONTACT" ? "classes.contactPartner" : "classes.pairedPartner")}：${held.partner}`
      : "",
    held.hostName ? `${words("classes.hostName")}：${held.hostName}` : "",
    held.postName ? `${words("classes.postName")}：${held.postName}（${held.postDuties}）` : "",
    held.note,
  ];
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-3">
        <strong className="font-semibold">{words(`classes.kinds.${held.kind}`)}</strong>
        {manner && !held.endsOn ? (
          <Tag tone={held.arrangedOn ? "ok" : "due"}>
            {`${words(`classes.manners.${manner}`)}${held.arrangedOn ? "" : ` · ${words("classes.wanted")}`}`}
          </Tag>
        ) : null}
        {held.endsOn ? <Tag tone="neutral">{words("classes.pastMark")}</Tag> : null}
        <span className="text-sm text-ink-2">{span}</span>
      </p>
      {arranged.some(Boolean) ? <p className="text-sm text-ink-2">{arranged.filter(Boolean).join(" · ")}</p> : null}
    </div>
  );
}
