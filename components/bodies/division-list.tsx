import { DialogForm } from "@/components/pledges/dialog-form";
import { Field } from "@/components/ui/field";
import { DateInput, TextInput } from "@/components/ui/inputs";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { endDivisionAction } from "@/lib/auth/bodies/actions";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { DivisionRow } from "@/lib/people/divisions/queries";

type DivisionListProps = { locale: Locale; org: string; today: string; rows: readonly DivisionRow[]; keeps: boolean };

/** Who answers for which department, organisation or system, and until when (ORG-18). */
export function DivisionList(props: DivisionListProps) {
  const words = loadWords(props.locale, "bodies");
  return (
    <DataTable
      locale={props.locale}
      caption={words("divisions.title")}
      columns={columns(props)}
      rows={props.rows}
      rowKey={({ id }) => id}
      empty={words("divisions.none")}
    />
  );
}

function columns({ locale, org, today, keeps }: DivisionListProps): Column<DivisionRow>[] {
  const words = loadWords(locale, "bodies");
  return [
    { key: "name", header: words("divisions.name"), cell: ({ name }) => name },
    {
      key: "subject",
      header: words("divisions.subject"),
      cell: ({ kind, subject }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {subject}
          <Tag tone="neutral">{words(`divisions.kinds.${kind}`)}</Tag>
        </span>
      ),
    },
    { key: "document", header: words("facts.document"), cell: ({ document }) => document },
    {
      key: "term",
      header: words("divisions.term"),
      cell: ({ beginsOn, endsOn }) =>
        words("historyLine", {
          from: formatFullDay(locale, beginsOn),
          to: endsOn ? formatFullDay(locale, endsOn) : words("facts.current"),
        }),
    },
    {
      key: "end",
      header: words("divisions.end"),
      phone: "badge",
      cell: ({ id, endsOn }) =>
        endsOn || !keeps ? null : (
          <DialogForm
            locale={locale}
            action={endDivisionAction}
            hidden={{ org, divisionId: id }}
            trigger={words("divisions.end")}
            title={words("divisions.end")}
            note={words("divisions.endNote")}
            submit={words("divisions.end")}
          >
            <Field name="endsOn" label={words("divisions.endsOn")} required>
              <DateInput defaultValue={today} />
            </Field>
            <Field name="endDocument" label={words("facts.document")} required>
              <TextInput autoComplete="off" />
            </Field>
          </DialogForm>
        ),
    },
  ];
}
