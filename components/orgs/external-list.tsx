import { Dialog } from "@/components/ui/dialog";
import { PageHeading } from "@/components/ui/page-heading";
import { type Column, DataTable } from "@/components/ui/table";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ExternalPerson } from "@/lib/orgs/externals/queries";
import { maskPhone } from "@/lib/people/rules";
import { EndExternalForm, RegisterExternalForm, RenewExternalForm } from "./external-forms";

type ExternalListProps = {
  locale: Locale;
  org: string;
  today: string;
  rows: readonly ExternalPerson[];
  keeps: boolean;
};
const pageLength = 50;

/** ORG-44: people from outside, with capacity, powers and term. */
export function ExternalList({ locale, org, today, rows, keeps }: ExternalListProps) {
  const [words, common] = [loadWords(locale, "orgs"), loadWords(locale, "common")];
  const last = rows.length > pageLength ? rows[pageLength - 1] : undefined;
  return (
    <>
      <PageHeading
        title={words("external.title")}
        actions={
          keeps ? (
            <Dialog
              tone="primary"
              trigger={words("external.add")}
              title={words("external.add")}
              closeLabel={common("buttons.close")}
            >
              <RegisterExternalForm locale={locale} org={org} today={today} />
            </Dialog>
          ) : null
        }
      />
      <DataTable
        locale={locale}
        caption={words("external.title")}
        columns={columns({ locale, org, today, keeps })}
        rows={rows.slice(0, pageLength)}
        rowKey={({ id }) => id}
        empty={words("external.empty")}
      />
      {last ? (
        <p data-screen-only className="mt-2 text-right text-sm">
          <a
            href={`/o/${org}/orgs/external?before=${last.id}`}
            className="inline-flex min-h-target items-center underline underline-offset-4"
          >
            {common("lists.next")}
          </a>
        </p>
      ) : null}
    </>
  );
}

function columns({ locale, org, today, keeps }: Omit<ExternalListProps, "rows">): Column<ExternalPerson>[] {
  const words = loadWords(locale, "orgs");
  const people = loadWords(locale, "people");
  return [
    { key: "name", header: words("external.name"), cell: ({ name }) => name },
    { key: "capacity", header: words("external.capacity"), phone: "badge", cell: ({ capacity }) => capacity },
    { key: "powers", header: words("external.powers"), cell: ({ powers }) => powers },
    { key: "phone", header: words("external.phone"), cell: ({ phone }) => (phone ? maskPhone(phone) : "") },
    {
      key: "term",
      header: words("external.term"),
      cell: ({ beginsOn, endsOn, endReason }) => (
        <>
          {people("person.span", {
            from: formatFullDay(locale, beginsOn),
            to: endsOn ? formatFullDay(locale, endsOn) : people("person.current"),
          })}
          {endReason ? <span className="block text-sm text-ink-2">{endReason}</span> : null}
        </>
      ),
    },
    {
      key: "end",
      header: words("external.end"),
      cell: ({ id, endsOn, endReason }) =>
        keeps && !endReason && (!endsOn || endsOn >= today) ? (
          <span className="flex flex-wrap gap-2">
            <Dialog
              trigger={words("external.renew")}
              title={words("external.renew")}
              closeLabel={loadWords(locale, "common")("buttons.close")}
            >
              <RenewExternalForm locale={locale} org={org} externalId={id} />
            </Dialog>
            <Dialog
              trigger={words("external.end")}
              title={words("external.end")}
              closeLabel={loadWords(locale, "common")("buttons.close")}
            >
              <EndExternalForm locale={locale} org={org} today={today} externalId={id} />
            </Dialog>
          </span>
        ) : null,
    },
  ];
}
