import { figurePeriod } from "@/components/campaigns/indicators/indicator-words";
import { TextDifference } from "@/components/pledges/text-difference";
import { BulkBar } from "@/components/ui/bulk-bar";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, DataTable } from "@/components/ui/table";
import { catalogues } from "@/lib/i18n/catalogues";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { chooseRowsAction } from "@/lib/imports/actions";
import type { ImportKind, Verdict } from "@/lib/imports/fields/schema";
import type { Batch, CheckedRow } from "@/lib/imports/queries";
import { fieldsOf } from "@/lib/imports/rules";
import { piecesOf } from "@/lib/pledges/proposals/rules";
import { fieldWords } from "./field-words";

type ComparedRowsProps = {
  locale: Locale;
  org: string;
  batch: Batch;
  verdict: Verdict;
  rows: readonly CheckedRow[];
  categories: ReadonlyMap<string, string>;
};

const form = "import-rows";

/** Rows of a ledger or a sheet of figures, what each changes, and the choice which of them come in. */
export function ComparedRows({ locale, org, batch, verdict, rows, categories }: ComparedRowsProps) {
  const words = loadWords(locale, "imports");
  const chooses = batch.state === "CHECKED" && verdict !== "SAME";
  return (
    <>
      <DataTable
        locale={locale}
        caption={words("check.rows", { verdict: words(`check.${verdict}`) })}
        columns={columnsOf(locale, batch.kind, categories)}
        rows={rows}
        rowKey={({ number }) => String(number)}
        {...(chooses ? { selection: { name: "number", form, label: ({ facts }: CheckedRow) => facts[0] ?? "" } } : {})}
      />
      {chooses ? (
        <ActionForm action={chooseRowsAction} words={formWords(locale)} id={form}>
          <input type="hidden" name="org" value={org} />
          <input type="hidden" name="importId" value={batch.id} />
          <input type="hidden" name="take" value={verdict === "KEPT" ? "yes" : "no"} />
          <BulkBar form={form} name="number" counted={catalogues[locale].common.lists.selected}>
            <SubmitButton tone="plain">{words(verdict === "KEPT" ? "check.takeIn" : "check.leaveOut")}</SubmitButton>
          </BulkBar>
        </ActionForm>
      ) : null}
    </>
  );
}

/** What names a row stands in its first column; what never changes needs no telling. */
const named: Partial<Record<ImportKind, readonly string[]>> = {
  PLEDGES: ["person", "key"],
  INDICATORS: ["name", "period"],
};

function columnsOf(locale: Locale, kind: ImportKind, categories: ReadonlyMap<string, string>): Column<CheckedRow>[] {
  const words = loadWords(locale, "imports");
  const first = fieldsOf[kind][0]?.key ?? "";
  return [
    { key: first, header: fieldWords(locale, kind)(first), cell: (row) => <Name {...{ locale, kind, row }} /> },
    {
      key: "change",
      header: words("check.change"),
      cell: (row) => <Changes {...{ locale, kind, row, categories }} />,
    },
    {
      key: "row",
      header: words("list.rows"),
      phone: "badge",
      cell: ({ number }) => words("check.row", { row: number }),
    },
  ];
}

type RowProps = { locale: Locale; kind: ImportKind; row: CheckedRow };
const factOf = (kind: ImportKind, facts: readonly string[], key: string) =>
  facts[fieldsOf[kind].findIndex((field) => field.key === key)] ?? "";

function Name({ locale, kind, row: { facts } }: RowProps) {
  const period = factOf(kind, facts, "period");
  return (
    <>
      {facts[0]}
      {period ? <small className="block text-ink-2">{figurePeriod(locale, period)}</small> : null}
    </>
  );
}

/** A new row in its parts; a changed one as what stood and what comes, field by field. */
function Changes({ locale, kind, row, categories }: RowProps & { categories: ReadonlyMap<string, string> }) {
  const label = fieldWords(locale, kind);
  const changes = row.before.length > 0;
  const shown = (key: string, value: string) => {
    if (key === "category") return categories.get(value) ?? value;
    return key === "dueOn" && value ? formatFullDay(locale, value) : value;
  };
  const at = (from: readonly string[], key: string) => shown(key, factOf(kind, from, key));
  const parts = fieldsOf[kind]
    .filter(({ key }) => !named[kind]?.includes(key))
    .map(({ key }) => ({ key, from: changes ? at(row.before, key) : "", to: at(row.facts, key) }));
  const told = changes ? parts.filter(({ from, to }) => from !== to) : parts.filter(({ to }) => to);
  return (
    <>
      {changes && kind === "PLEDGES" ? <p className="text-ink-2">{at(row.before, "text")}</p> : null}
      <dl>
        {told.map(({ key, from, to }) => (
          <div key={key} className="flex gap-2">
            <dt className="shrink-0 text-ink-2">{labelOf(label, key, row, kind)}</dt>
            <dd className="min-w-0">{changes ? <Change {...{ kind, from, to }} /> : to}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** A changed plan says whose it is. */
function labelOf(label: (key: string) => string, key: string, { facts, before }: CheckedRow, kind: ImportKind) {
  const issuer = factOf(kind, facts, "issuer");
  return key === "plan" && before.length > 0 && issuer ? `${label(key)}（${issuer}）` : label(key);
}

/** Words by their signs; of a figure one sign changed is another figure. */
function Change({ kind, from, to }: { kind: ImportKind; from: string; to: string }) {
  if (kind === "PLEDGES" || from === "") return <TextDifference pieces={piecesOf(from, to)} />;
  return (
    <>
      <TextDifference pieces={[{ kind: "removed", text: from }]} />{" "}
      <TextDifference pieces={[{ kind: "added", text: to }]} />
    </>
  );
}
