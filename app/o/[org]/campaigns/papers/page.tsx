import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PaperTable } from "@/components/campaigns/papers/paper-table";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { listPapers, type PaperRow, paperOrigins, papersPage } from "@/lib/campaigns/papers/queries";
import { paperKinds } from "@/lib/campaigns/papers/schema";
import { runsCampaign } from "@/lib/campaigns/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("papers"))("title") };
}

type Props = PageProps<"/o/[org]/campaigns/papers">;
const wordOf = (value: string | string[] | undefined) => (typeof value === "string" && value ? value : undefined);

export default async function PapersPage({ params, searchParams }: Props) {
  const [{ org }, asked, locale, words] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("papers"),
  ];
  const origin = paperOrigins.find((one) => one === asked.origin) ?? "own";
  const kind = paperKinds.find((one) => one === asked.kind);
  const year = /^20\d{2}$/.test(wordOf(asked.year) ?? "") ? Number(asked.year) : undefined;
  const before = /^(infinity|\d{4}-\d{2}-\d{2})_[0-9a-f-]{36}$/.test(wordOf(asked.before) ?? "")
    ? wordOf(asked.before)
    : undefined;
  return deskPage(org, "campaigns", async (scope) => {
    const rows = await listPapers(scope, { origin, kind, year, words: wordOf(asked.q), before });
    const here = `/o/${org}/campaigns/papers`;
    const thisYear = Number(scope.today.slice(0, 4));
    const kept = { origin, kind, year: year === undefined ? undefined : String(year), q: wordOf(asked.q) };
    return (
      <>
        <PageHeading
          title={words("title")}
          note={words("note")}
          actions={
            runsCampaign(scope.actor, scope) ? <LinkButton href={`${here}/new`}>{words("draft")}</LinkButton> : null
          }
        />
        <CampaignsTabs locale={locale} org={org} current="papers" />
        <ListToolbar
          locale={locale}
          path={here}
          search={{ name: "q", value: wordOf(asked.q), label: words("search") }}
          filters={[
            {
              name: "origin",
              label: words("origins.label"),
              value: origin,
              options: paperOrigins.map((value) => ({ value, label: words(`origins.${value}`) })),
            },
            {
              name: "kind",
              label: words("columns.kind"),
              value: kind,
              options: paperKinds.map((value) => ({ value, label: words(`kinds.${value}`) })),
            },
            {
              name: "year",
              label: words("columns.year"),
              value: kept.year,
              options: [thisYear, thisYear - 1, thisYear - 2].map((value) => ({
                value: String(value),
                label: String(value),
              })),
            },
          ]}
        />
        <Section title={words(`origins.${origin}`)} links={nextPage(here, kept, rows, words("more"))}>
          <PaperTable
            locale={locale}
            org={org}
            rows={rows.slice(0, papersPage)}
            caption={words(`origins.${origin}`)}
            empty={words(`empty.${origin}`)}
          />
        </Section>
      </>
    );
  });
}

function nextPage(here: string, kept: Record<string, string | undefined>, rows: readonly PaperRow[], label: string) {
  const last = rows.length > papersPage ? rows[papersPage - 1] : undefined;
  if (!last) return [];
  const query = new URLSearchParams({ before: `${last.issuedOn ?? "infinity"}_${last.id}` });
  for (const [name, value] of Object.entries(kept)) if (value) query.set(name, value);
  return [{ href: `${here}?${query}`, label }];
}
