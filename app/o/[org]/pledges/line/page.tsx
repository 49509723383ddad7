import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LineTable } from "@/components/pledges/line-table";
import { LineToolbar } from "@/components/pledges/line-toolbar";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { withQuery } from "@/components/ui/hrefs";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { findLine, listLine } from "@/lib/pledges/line/queries";
import { writeDueKey, writeTreeKey } from "@/lib/pledges/line/rules";
import { lineQuerySchema } from "@/lib/pledges/line/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("line.title") };
}

export default async function LinePage({ params, searchParams }: PageProps<"/o/[org]/pledges/line">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("pledges")];
  const shell = await getTranslations("shell");
  const query = lineQuerySchema.parse(await searchParams);
  const path = `/o/${org}/pledges/line`;
  return deskPage(org, "pledges", async (scope, view) => {
    if (view.capacity === "MEMBER" || view.org?.isBranch) notFound();
    const line = await findLine(scope, query.below);
    if (!line) return query.below ? notFound() : <Empty>{words("lists.noCampaign")}</Empty>;
    const { rows, before, after } = await listLine(scope, line, query);
    const { bucket, below, sort } = query;
    const kept = { bucket, below, sort };
    const write = sort === "due" ? writeDueKey : writeTreeKey;
    const [first, last] = [rows[0], rows.at(-1)];
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/pledges` }, { label: words("line.title") }]}
        />
        <PageHeading title={words("line.title")} note={`${line.title} · ${line.name}`} />
        <LineToolbar locale={locale} path={path} query={query} line={line} />
        <LineTable locale={locale} rows={rows} today={scope.today} filtered={Boolean(bucket || below)} />
        <Pager
          locale={locale}
          total={line.figures?.[bucket ?? "items"] ?? rows.length}
          first={before ? withQuery(path, kept) : undefined}
          previous={before && first ? withQuery(path, kept, { before: write(first) }) : undefined}
          next={after && last ? withQuery(path, kept, { after: write(last) }) : undefined}
          last={after ? withQuery(path, kept, { end: "1" }) : undefined}
        />
      </>
    );
  });
}
