import { buttonClass } from "@/components/ui/button-class";
import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Origin, TemplateRow } from "@/lib/campaigns/templates/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; org: string; origin: Origin; rows: readonly TemplateRow[] };

export const comparing = "compare-templates";

/** Templates of one origin; two ticked anywhere on the page are put side by side. */
export function TemplateTable({ locale, org, origin, rows }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <DataTable
      locale={locale}
      caption={words(`templates.origins.${origin}`)}
      rows={rows}
      rowKey={({ source }) => source}
      selection={{ name: "of", form: comparing, label: ({ title }) => title, few: true }}
      columns={[
        {
          key: "title",
          header: words("templates.title"),
          cell: ({ source, title }) => (
            <a href={`/o/${org}/campaigns/templates/${source}`} className="underline underline-offset-4">
              {title}
            </a>
          ),
        },
        { key: "theme", header: words("fields.theme"), cell: ({ theme }) => theme },
        ...(origin === "ABOVE" ? [{ key: "from", header: words("fields.issuer"), cell: issuerOf }] : []),
        {
          key: "version",
          header: words("templates.version"),
          cell: ({ version }) => words("templates.versionOf", { version }),
        },
        {
          key: "state",
          header: words("templates.state"),
          phone: "badge",
          cell: (row) => <State locale={locale} row={row} />,
        },
      ]}
    />
  );
}

const issuerOf = ({ orgName }: TemplateRow) => orgName;

function State({ locale, row: { state, open } }: { locale: Locale; row: TemplateRow }) {
  const words = loadWords(locale, "campaigns");
  return (
    <span className="flex flex-wrap gap-1.5">
      <Tag tone={state === "DRAFT" ? "due" : "ok"}>{words(`templates.states.${state}`)}</Tag>
      {open > 0 ? <Tag tone="neutral">{words("templates.openSets", { count: open })}</Tag> : null}
    </span>
  );
}

/** A plain GET form: the boxes of the tables belong to it. */
export function CompareForm({ locale, org }: { locale: Locale; org: string }) {
  const words = loadWords(locale, "campaigns");
  return (
    <form id={comparing} action={`/o/${org}/campaigns/templates/compare`} className="mb-6 flex items-center gap-4">
      <button type="submit" className={buttonClass()}>
        {words("templates.compare")}
      </button>
      <span className="text-sm text-ink-2">{words("templates.compareHint")}</span>
    </form>
  );
}
