import { firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { Section } from "@/components/ui/section";
import { DataTable } from "@/components/ui/table";
import type { VersionRow } from "@/lib/campaigns/templates/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { dayOf } from "@/lib/kernel/clock";
import { shownRows } from "@/lib/kernel/paging-size";

type Props = { locale: Locale; org: string; found: readonly VersionRow[]; current: string };

/** Every version ever published stays readable; each says how many campaigns run by it. */
export function VersionTable({ locale, org, found, current }: Props) {
  const path = `/o/${org}/campaigns/templates/${current}`;
  const label = loadWords(locale, "common")("lists.next");
  const { rows, links } = firstPage(found, shownRows, { path, label, name: "version" });
  const words = loadWords(locale, "campaigns");
  const others = rows.filter(({ id }) => id !== current);
  return (
    <Section
      title={words("templates.versions")}
      links={others.slice(0, 3).map(({ id, version }) => ({
        href: `/o/${org}/campaigns/templates/compare?of=${id}&of=${current}`,
        label: words("templates.compareWith", { version }),
      }))}
    >
      <DataTable
        locale={locale}
        caption={words("templates.versions")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "version",
            header: words("templates.version"),
            cell: ({ id, version }) => (
              <a href={`/o/${org}/campaigns/templates/${id}`} className="underline underline-offset-4">
                {words("templates.versionOf", { version })}
              </a>
            ),
          },
          {
            key: "state",
            header: words("templates.state"),
            phone: "badge",
            cell: ({ state }) => words(`templates.states.${state}`),
          },
          {
            key: "published",
            header: words("templates.publishedBy"),
            cell: ({ publishedAt }) => (publishedAt ? formatFullDay(locale, dayOf(publishedAt)) : ""),
          },
          {
            key: "campaigns",
            header: words("templates.usedBy"),
            align: "right",
            phoneLabel: words("templates.usedBy"),
            cell: ({ campaigns }) => String(campaigns),
          },
        ]}
      />
      <NextPageLink links={links} />
    </Section>
  );
}
