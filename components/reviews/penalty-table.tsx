import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { readingOf } from "@/lib/reviews/outcomes/policy";
import type { Penalty } from "@/lib/reviews/outcomes/queries";
import { SubjectName } from "./subject-name";

type Props = { locale: Locale; actor: Actor; orgId: string; rows: readonly Penalty[] };

/** REV-50: whom a review led to be criticised or punished, by whom, and why the reader is shown it. */
export function PenaltyTable({ locale, actor, orgId, rows }: Props) {
  const words = loadWords(locale, "reviews");
  return (
    <DataTable
      locale={locale}
      caption={words("penalties.title")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("penalties.empty")}
      columns={[
        {
          key: "subject",
          header: words("fields.subject"),
          phone: "title",
          cell: SubjectName,
        },
        {
          key: "kind",
          header: words("fields.outcome"),
          phone: "badge",
          cell: ({ kind }) => <Tag tone="late">{words(`outcomes.${kind}`)}</Tag>,
        },
        {
          key: "words",
          header: words("fields.outcomeWords"),
          cell: ({ words: said, document, dueOn }) => (
            <>
              {said}
              {document ? <small>{document}</small> : null}
              {dueOn ? <small>{`${words("fields.adviceDueOn")} ${formatFullDay(locale, dueOn)}`}</small> : null}
            </>
          ),
        },
        {
          key: "giver",
          header: words("fields.giver"),
          cell: ({ giverName, giverOrg, givenOn }) => (
            <>
              {`${giverOrg}　${giverName}`}
              <small>{formatFullDay(locale, givenOn)}</small>
            </>
          ),
        },
        {
          key: "reading",
          header: words("fields.reading"),
          cell: (row) => <span className="text-ink-2">{readingWords(locale, actor, orgId, row)}</span>,
        },
      ]}
    />
  );
}

function readingWords(locale: Locale, actor: Actor, orgId: string, row: Penalty): string {
  const reading = readingOf(actor, orgId, row);
  return reading ? loadWords(locale, "reviews")(`readings.${reading}`) : "";
}
