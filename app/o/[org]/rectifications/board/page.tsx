import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BoardTable, LowerTable } from "@/components/rectifications/board";
import { RepeatedTable } from "@/components/rectifications/repeated-table";
import { SourceTable } from "@/components/rectifications/source-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { withQuery } from "@/components/ui/hrefs";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findBoard } from "@/lib/rectifications/boards/queries";
import { filterOf, ledgerQuerySchema } from "@/lib/rectifications/ledgers/schema";
import { leadsLower } from "@/lib/rectifications/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rectifications"))("board.title") };
}

export default async function BoardPage({ params, searchParams }: PageProps<"/o/[org]/rectifications/board">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("rectifications");
  const query = ledgerQuerySchema.parse(await searchParams);
  const path = `/o/${org}/rectifications`;
  return deskPage(org, "rectifications", async (scope, view) => {
    const leads = leadsLower(view.org?.kind ?? "");
    const { reach } = filterOf(query, leads);
    const { cells, sources, lower, repeated } = await findBoard(scope, reach, leads);
    const other = reach === "own" ? "below" : "own";
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: path }, { label: words("board.title") }]}
        />
        <PageHeading title={words("board.title")} note={words("board.note")} />
        <Section
          title={words(`reaches.${reach}`)}
          links={
            leads ? [{ href: withQuery(`${path}/board`, { reach: other }), label: words(`reaches.${other}`) }] : []
          }
        >
          <BoardTable locale={locale} path={path} reach={reach} cells={cells} />
        </Section>
        <SourceTable locale={locale} path={path} reach={reach} rows={sources} />
        {leads ? <LowerTable locale={locale} rows={lower} /> : null}
        <Section
          title={words("repeated.title")}
          links={repeated.length > 0 ? [{ href: `${path}/repeated`, label: words("repeated.all") }] : []}
        >
          <p className="mb-2 text-sm text-ink-2">{words("repeated.note")}</p>
          <RepeatedTable locale={locale} path={path} rows={repeated} withBasis />
        </Section>
      </>
    );
  });
}
