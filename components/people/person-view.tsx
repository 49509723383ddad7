import { Dialog } from "@/components/ui/dialog";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Scope } from "@/lib/kernel/work";
import { dutiesKept, mayKeepDuty } from "@/lib/people/policy";
import type { HeldSpan, PersonPage } from "@/lib/people/queries";
import { dutyKinds } from "@/lib/people/schema";
import { BeginDutyForm, EndDutyForm, ShowPostForm } from "./duty-forms";
import { reasonWords } from "./reason-words";

type HeldDuty = PersonPage["duties"][number];
type PersonViewProps = { locale: Locale; scope: Scope; org: string; person: PersonPage };

export function PersonView({ locale, scope, org, person }: PersonViewProps) {
  const words = loadWords(locale, "people");
  const close = loadWords(locale, "common")("buttons.close");
  const kinds = person.id === scope.actor.personId ? [] : dutiesKept(scope.actor, scope, dutyKinds);
  return (
    <>
      <Section title={words("person.membership")}>
        <DataTable
          locale={locale}
          caption={words("person.membership")}
          columns={membershipColumns(locale)}
          rows={person.memberships}
          rowKey={({ orgCode, beginsOn }) => orgCode + beginsOn}
          empty={words("person.none")}
        />
      </Section>
      <Section title={words("person.duties")}>
        <DataTable
          locale={locale}
          caption={words("person.duties")}
          columns={dutyColumns({ locale, scope, org, person })}
          rows={person.duties}
          rowKey={({ id }) => id}
          empty={words("person.noDuties")}
        />
        {kinds.length > 0 ? (
          <div className="mt-3">
            <Dialog
              trigger={words("duties.begin")}
              title={`${words("duties.begin")} · ${person.name}`}
              closeLabel={close}
            >
              <BeginDutyForm locale={locale} org={org} today={scope.today} personId={person.id} kinds={kinds} />
            </Dialog>
          </div>
        ) : null}
      </Section>
    </>
  );
}

function spanOf(locale: Locale, { beginsOn, endsOn }: HeldSpan): string {
  const words = loadWords(locale, "people");
  return words("person.span", {
    from: formatFullDay(locale, beginsOn),
    to: endsOn ? formatFullDay(locale, endsOn) : words("person.current"),
  });
}

function membershipColumns(locale: Locale): Column<PersonPage["memberships"][number]>[] {
  const words = loadWords(locale, "people");
  const orgs = loadWords(locale, "orgs");
  return [
    { key: "org", header: orgs("columns.name"), cell: ({ orgName }) => orgName },
    {
      key: "standing",
      header: words("columns.standing"),
      phone: "badge",
      cell: ({ standing }) => words(`standings.${standing}`),
    },
    {
      key: "cadre",
      header: words("columns.cadre"),
      cell: ({ leadingCadre }) => words(`cadres.${leadingCadre ? "leading" : "general"}`),
    },
    { key: "post", header: words("columns.post"), cell: ({ post }) => post },
    { key: "span", header: words("person.term"), cell: (row) => spanOf(locale, row) },
    { key: "reason", header: words("person.reason"), cell: ({ endReason }) => reasonWords(locale, endReason) },
  ];
}

function dutyColumns({ locale, scope, org, person }: PersonViewProps): Column<HeldDuty>[] {
  const words = loadWords(locale, "people");
  const [shell, orgs] = [loadWords(locale, "shell"), loadWords(locale, "orgs")];
  const kept = ({ kind, orgId, endsOn }: Pick<HeldDuty, "kind" | "orgId" | "endsOn">) =>
    !endsOn && orgId === scope.orgId && mayKeepDuty(scope.actor, scope, { kind, personId: person.id }) === true;
  return [
    {
      key: "title",
      header: words("columns.duties"),
      cell: ({ title, acting }) => (acting ? title + shell("acting") : title),
    },
    { key: "org", header: orgs("columns.name"), cell: ({ orgName }) => orgName },
    { key: "span", header: words("person.term"), cell: (row) => spanOf(locale, row) },
    { key: "document", header: words("duties.document"), cell: ({ document }) => document },
    {
      key: "public",
      header: words("duties.public"),
      cell: (duty) => <PublicName {...{ locale, org, duty }} kept={kept(duty)} />,
    },
    {
      key: "end",
      header: words("duties.end"),
      phone: "badge",
      cell: ({ id, ...duty }) =>
        kept(duty) ? (
          <Dialog
            trigger={words("duties.end")}
            title={words("duties.end")}
            closeLabel={loadWords(locale, "common")("buttons.close")}
          >
            <EndDutyForm locale={locale} org={org} today={scope.today} dutyId={id} />
          </Dialog>
        ) : null,
    },
  ];
}

/** Whether the holder of a post in office is named in public, and the button that changes it. */
function PublicName({ locale, org, duty, kept }: { locale: Locale; org: string; duty: HeldDuty; kept: boolean }) {
  const words = loadWords(locale, "people");
  if (duty.endsOn) return null;
  const change = words(duty.nameHidden ? "duties.show" : "duties.hide");
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Tag tone={duty.nameHidden ? "due" : "neutral"}>{words(duty.nameHidden ? "duties.unnamed" : "duties.named")}</Tag>
      {kept ? (
        <Dialog
          trigger={change}
          title={`${change} · ${duty.title}`}
          closeLabel={loadWords(locale, "common")("buttons.close")}
        >
          <ShowPostForm locale={locale} org={org} dutyId={duty.id} nameHidden={duty.nameHidden} />
        </Dialog>
      ) : null}
    </span>
  );
}
