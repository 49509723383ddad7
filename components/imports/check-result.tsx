import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Stat, Stats } from "@/components/ui/stat";
import { type Column, DataTable } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Verdict } from "@/lib/imports/fields/schema";
import { orgPlace } from "@/lib/imports/orgs/fields";
import type { Batch, CheckedRow, MappedColumn } from "@/lib/imports/queries";
import { fieldsOf, isCompared } from "@/lib/imports/rules";
import { ComparedRows } from "./compared-rows";
import { faultWords, fieldWords } from "./field-words";

type CheckResultProps = {
  locale: Locale;
  org: string;
  batch: Batch;
  columns: readonly MappedColumn[];
  verdict: Verdict;
  rows: readonly CheckedRow[];
  categories: ReadonlyMap<string, string>;
};

const pageLength = 50;
const shown: readonly Verdict[] = ["ADD", "UPDATE", "SAME", "KEPT", "BAD"];
const countOf = (batch: Batch): Record<Verdict, number> => ({
  ADD: batch.addCount,
  UPDATE: batch.updateCount,
  SAME: batch.sameCount,
  KEPT: batch.keptCount,
  BAD: batch.badCount,
});

/** How the rows came out, each figure leading to its rows, and the wrong ones with the reason beside the cell. */
export function CheckResult({ locale, org, batch, columns, verdict, rows, categories }: CheckResultProps) {
  const words = loadWords(locale, "imports");
  const counts = countOf(batch);
  const compared = isCompared(batch.kind);
  const here = `/o/${org}/imports/${batch.id}`;
  const last = rows.length > pageLength ? rows[pageLength - 1] : undefined;
  return (
    <>
      <Stats>
        <Stat label={words("check.total")} figure={batch.rowCount} unit={words("check.unit")} />
        {shown
          .filter((each) => counts[each] > 0)
          .map((each) => (
            <Stat
              key={each}
              label={words(compared && each === "KEPT" ? "check.leftOut" : `check.${each}`)}
              figure={counts[each]}
              unit={words("check.unit")}
              href={`${here}?show=${each}`}
            />
          ))}
      </Stats>
      {counts.BAD > 0 && batch.hasFile ? (
        <p className="mb-4 flex flex-wrap items-center gap-3">
          <LinkButton href={`${here}/returned`} plain>
            {words("check.returned")}
          </LinkButton>
          <span className="text-sm text-ink-2">{words("check.returnedHint", { count: counts.BAD })}</span>
        </p>
      ) : null}
      {rows.length > 0 ? (
        <Section title={words("check.rows", { verdict: words(`check.${verdict}`) })}>
          {verdict === "KEPT" ? (
            <p className="mb-2 text-sm text-ink-2">{words(compared ? "check.leftOutNote" : "check.keptNote")}</p>
          ) : null}
          {compared && verdict !== "BAD" ? (
            <ComparedRows
              locale={locale}
              org={org}
              batch={batch}
              verdict={verdict}
              rows={rows.slice(0, pageLength)}
              categories={categories}
            />
          ) : (
            <DataTable
              locale={locale}
              caption={words("check.rows", { verdict: words(`check.${verdict}`) })}
              columns={verdict === "BAD" ? badColumns(locale, batch, columns) : goodColumns(locale, batch)}
              rows={rows.slice(0, pageLength)}
              rowKey={({ number }) => String(number)}
            />
          )}
          {last ? (
            <p data-screen-only className="mt-2 text-right text-sm">
              <a
                href={`${here}?show=${verdict}&after=${last.number}`}
                className="inline-flex min-h-target items-center underline underline-offset-4"
              >
                {words("check.more")}
              </a>
            </p>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}

/** The first words of a row that say whom it is about. */
const nameOf = ({ facts }: CheckedRow) => facts[0] ?? "";

function badColumns(locale: Locale, batch: Batch, columns: readonly MappedColumn[]): Column<CheckedRow>[] {
  const words = loadWords(locale, "imports");
  const headers = new Map(columns.map(({ position, header }) => [position, header]));
  return [
    { key: "row", header: words("list.rows"), cell: ({ number }) => words("check.row", { row: number }) },
    { key: "name", header: fieldWords(locale, batch.kind)(fieldsOf[batch.kind][0]?.key ?? ""), cell: nameOf },
    {
      key: "what",
      header: words("check.what"),
      cell: ({ faults }) => (
        <ul>
          {faultWords(locale, faults, (column) => headers.get(column)).map((word) => (
            <li key={word} className="text-red">
              {word}
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

function goodColumns(locale: Locale, batch: Batch): Column<CheckedRow>[] {
  const words = loadWords(locale, "imports");
  const label = fieldWords(locale, batch.kind);
  return [
    { key: "name", header: fieldWords(locale, batch.kind)(fieldsOf[batch.kind][0]?.key ?? ""), cell: nameOf },
    {
      key: "org",
      header: batch.kind === "ORGS" ? label("parent") : words("check.org"),
      // A superior that the same file founds has no page of its own yet.
      cell: ({ targetOrg, facts }) => targetOrg ?? (batch.kind === "ORGS" ? (facts[orgPlace("parent")] ?? "") : ""),
    },
    {
      key: "row",
      header: words("list.rows"),
      phone: "badge",
      cell: ({ number }) => words("check.row", { row: number }),
    },
  ];
}
