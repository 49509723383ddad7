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
import type { Verdict } from "@/lib/imports/fields/schema";
import { pledgeFields, pledgePlace } from "@/lib/imports/pledges/fields";
import type { Batch, CheckedRow } from "@/lib/imports/queries";
import { piecesOf } from "@/lib/pledges/proposals/rules";
import { fieldWords } from "./field-words";

type PledgeRowsProps = {
  locale: Locale;
  org: string;
  batch: Batch;
  verdict: Verdict;
  rows: readonly CheckedRow[];
  categories: ReadonlyMap<string, string>;
};

const form = "import-rows";

/** Rows of a pledge ledger, what each changes, and the choice which of them come in. */
export function PledgeRows({ locale, org, batch, verdict, rows, categories }: PledgeRowsProps) {
  const words = loadWords(locale, "imports");
  const chooses = batch.state === "CHECKED" && verdict !== "SAME";
  return (
    <>
      <DataTable
        locale={locale}
        caption={words("check.rows", { verdict: words(`check.${verdict}`) })}
        columns={columnsOf(locale, categories)}
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

function columnsOf(locale: Locale, categories: ReadonlyMap<string, string>): Column<CheckedRow>[] {
  const words = loadWords(locale, "imports");
  const label = fieldWords(locale, "PLEDGES");
  return [
    { key: "person", header: label("person"), cell: ({ facts }) => facts[pledgePlace("person")] },
    {
      key: "change",
      header: words("check.change"),
      cell: (row) => <Changes locale={locale} row={row} categories={categories} />,
    },
    {
      key: "row",
      header: words("list.rows"),
      phone: "badge",
      cell: ({ number }) => words("check.row", { row: number }),
    },
  ];
}

type ChangesProps = { locale: Locale; row: CheckedRow; categories: ReadonlyMap<string, string> };

/** A new row in its parts; a changed one as what stood and what comes, field by field. */
function Changes({ locale, row: { facts, before }, categories }: ChangesProps) {
  const label = fieldWords(locale, "PLEDGES");
  const shown = (key: string, value: string) => {
    if (key === "category") return categories.get(value) ?? value;
    return key === "dueOn" && value ? formatFullDay(locale, value) : value;
  };
  const at = (from: readonly string[], key: string) => shown(key, from[pledgePlace(key)] ?? "");
  const parts = pledgeFields
    .map(({ key }) => ({ key, from: before.length > 0 ? at(before, key) : "", to: at(facts, key) }))
    .filter(({ key }) => key !== "person" && key !== "key");
  const told = before.length > 0 ? parts.filter(({ from, to }) => from !== to) : parts.filter(({ to }) => to);
  return (
    <>
      {before.length > 0 ? <p className="text-ink-2">{at(before, "text")}</p> : null}
      <dl>
        {told.map(({ key, from, to }) => (
          <div key={key} className="flex gap-2">
            <dt className="shrink-0 text-ink-2">{label(key)}</dt>
            <dd className="min-w-0">{before.length > 0 ? <TextDifference pieces={piecesOf(from, to)} /> : to}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
