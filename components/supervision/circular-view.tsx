import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, Select, TextArea } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatFullDay, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { composeCircularAction } from "@/lib/supervision/actions";
import type { Circular, CircularLine, CircularRow } from "@/lib/supervision/circulars/queries";

export function CircularTable({ locale, org, rows }: { locale: Locale; org: string; rows: readonly CircularRow[] }) {
  const words = loadWords(locale, "supervision");
  const columns: Column<CircularRow>[] = [
    {
      key: "title",
      header: words("circulars.title"),
      cell: ({ id, title, number, period }) => (
        <>
          <a href={`/o/${org}/supervision/circulars/${id}`} className="underline underline-offset-4">
            {title}
          </a>
          {number ? <small>{words("circulars.number", { year: period.slice(0, 4), number })}</small> : null}
        </>
      ),
    },
    { key: "issuer", header: words("circulars.issuer"), cell: ({ orgName }) => orgName },
    {
      key: "issuedOn",
      header: words("circulars.issuedOn"),
      align: "right",
      cell: ({ issuedOn }) => (issuedOn ? formatFullDay(locale, issuedOn) : words("circulars.notIssued")),
    },
    {
      key: "state",
      header: words("columns.standing"),
      phone: "badge",
      cell: ({ state }) => <Tag tone={state === "ISSUED" ? "ok" : "due"}>{words(`circulars.states.${state}`)}</Tag>,
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("circulars.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("circulars.empty")}
    />
  );
}

type ComposeProps = { locale: Locale; org: string; periods: readonly string[]; given?: Circular };

/** Words by hand, figures by the system; composed anew as often as wanted until it is issued. */
export function ComposeDialog({ locale, org, periods, given }: ComposeProps) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={composeCircularAction}
      title={words(given ? "circulars.recompose" : "circulars.compose")}
      submit={words("circulars.submit")}
      tone={given ? "plain" : "primary"}
    >
      <p className="mb-4 text-sm text-ink-2">{words("circulars.composeNote")}</p>
      <Field name="period" label={words("circulars.period")} required>
        <Select options={periods.map((value) => ({ value, label: formatPeriod(locale, value) }))} />
      </Field>
      <Field name="opening" label={words("circulars.opening")} hint={words("circulars.openingHint")} required>
        <TextArea defaultValue={given?.opening} />
      </Field>
      <Field name="praise" label={words("circulars.praise")}>
        <TextArea rows={3} defaultValue={given?.praise} />
      </Field>
      <Field name="requirements" label={words("circulars.requirements")} required>
        <TextArea rows={3} defaultValue={given?.requirements} />
      </Field>
      <Field name="replyDueOn" label={words("circulars.replyDueOn")} hint={words("circulars.replyDueOnHint")}>
        <DateInput defaultValue={given?.replyDueOn ?? undefined} />
      </Field>
    </FormDialog>
  );
}

export function CircularText({ locale, circular }: { locale: Locale; circular: Circular }) {
  const words = loadWords(locale, "supervision");
  const part = (key: "overall" | "praise" | "requirements", text: string) =>
    text ? (
      <Section title={words(`circulars.sections.${key}`)}>
        <p className="whitespace-pre-line">{text}</p>
      </Section>
    ) : null;
  const share = (done: number, due: number) => words("circulars.figure", { done, due });
  const figure = (key: keyof CircularLine, header: string): Column<CircularLine> => ({
    key,
    header,
    phoneLabel: header,
    align: "right",
    cell: (line) => line[key],
  });
  const columns: Column<CircularLine>[] = [
    { key: "name", header: words("circulars.org"), cell: ({ name }) => name },
    {
      ...figure("fulfilled", words("circulars.fulfilled")),
      cell: ({ fulfilled, items }) => share(fulfilled, items),
    },
    figure("overdue", words("circulars.due")),
    {
      ...figure("reviewsDone", words("circulars.reviewed")),
      cell: ({ reviewsDone, reviewsDue }) => share(reviewsDone, reviewsDue),
    },
    figure("rectificationsOpen", words("circulars.rectifications")),
    figure("rectificationsLate", words("circulars.late")),
    figure("visits", words("circulars.visits")),
    figure("problems", words("circulars.problems")),
  ];
  return (
    <>
      {part("overall", circular.opening)}
      <Section title={words("circulars.sections.figures")}>
        <DataTable
          locale={locale}
          caption={words("circulars.table")}
          columns={columns}
          rows={circular.lines}
          rowKey={({ name }) => name}
        />
      </Section>
      {part("praise", circular.praise)}
      {part("requirements", circular.requirements)}
    </>
  );
}
