import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Attempt, KeptColumn, Reader } from "@/lib/evaluations/keeping/queries";
import { secretTables } from "@/lib/evaluations/keeping/rules";
import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type KeptProps = {
  locale: Locale;
  columns: readonly KeptColumn[];
  attempts: readonly Attempt[];
  readers: readonly Reader[];
};

/** 管理员能看到什么: what the database holds and answers, as it was a moment ago. */
export function Kept({ locale, columns, attempts, readers }: KeptProps) {
  const words = loadWords(locale, "evaluations");
  return (
    <>
      <p className="mb-6">{words("kept.intro")}</p>
      <Section title={words("kept.attempts")}>
        <DataTable
          locale={locale}
          caption={words("kept.attempts")}
          rows={attempts}
          rowKey={({ statement }) => statement}
          columns={[
            { key: "table", header: words("kept.table"), cell: ({ table }) => words(`kept.tables.${table}`) },
            { key: "statement", header: words("kept.statement"), cell: ({ statement }) => <code>{statement}</code> },
            {
              key: "answer",
              header: words("kept.answer"),
              cell: (attempt) => <Answer locale={locale} attempt={attempt} />,
            },
          ]}
        />
      </Section>
      <Section title={words("kept.columns")}>
        <DataTable
          locale={locale}
          caption={words("kept.columns")}
          rows={columns}
          rowKey={({ table, column }) => `${table}.${column}`}
          columns={[
            { key: "means", header: words("kept.means"), cell: ({ column }) => meaning(locale, column) },
            {
              key: "table",
              header: words("kept.table"),
              phone: "badge",
              cell: ({ table }) => words(`kept.tables.${table}`),
            },
            { key: "column", header: words("kept.column"), cell: ({ column }) => <code>{column}</code> },
            { key: "type", header: words("kept.type"), cell: ({ type }) => <code>{type}</code> },
          ]}
        />
        <p className="mt-2 text-sm text-ink-2">{words("kept.columnsNote")}</p>
      </Section>
      <Section title={words("kept.readers")}>
        <ReaderTable locale={locale} readers={readers} />
      </Section>
      <Notice tone="warn" title={words("kept.honest")}>
        {words("kept.honestNote")}
      </Notice>
    </>
  );
}

function ReaderTable({ locale, readers }: { locale: Locale; readers: readonly Reader[] }) {
  const words = loadWords(locale, "evaluations");
  return (
    <DataTable
      locale={locale}
      caption={words("kept.readers")}
      rows={readers}
      rowKey={({ reader }) => reader}
      columns={[
        {
          key: "reader",
          header: words("kept.reader"),
          cell: ({ reader }) => (
            <>
              {readerName(locale, reader)} <small>{reader}</small>
            </>
          ),
        },
        ...secretTables.map((table) => ({
          key: table,
          header: words(`kept.tables.${table}`),
          phoneLabel: words(`kept.tables.${table}`),
          cell: (row: Reader) => (
            <Tag tone={row[table] ? "due" : "ok"}>{words(row[table] ? "kept.may" : "kept.mayNot")}</Tag>
          ),
        })),
      ]}
    />
  );
}

function Answer({ locale, attempt }: { locale: Locale; attempt: Attempt }) {
  if (attempt.refused) return <code>{attempt.answer}</code>;
  return <b className="text-red">{loadWords(locale, "evaluations")("kept.opened", { count: attempt.answer })}</b>;
}

// Columns and roles are what the database says they are: one without words is shown by its own name.
const holds = <T extends object>(words: T, key: PropertyKey): key is keyof T => Object.hasOwn(words, key);

function meaning(locale: Locale, column: string): string {
  const { meanings, otherColumn } = catalogues[locale].evaluations.kept;
  return holds(meanings, column) ? meanings[column] : otherColumn;
}

function readerName(locale: Locale, reader: string): string {
  const { readerNames } = catalogues[locale].evaluations.kept;
  return holds(readerNames, reader) ? readerNames[reader] : "";
}
