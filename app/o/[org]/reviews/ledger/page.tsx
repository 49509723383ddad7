import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LedgerTable } from "@/components/reviews/ledger-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { PaperLinks } from "@/components/ui/paper-links";
import { PrintButton } from "@/components/ui/print-button";
import { countLedger, listLedger, pageLength } from "@/lib/reviews/ledger/queries";
import { ledgerQuerySchema } from "@/lib/reviews/ledger/schema";
import { reviewModes } from "@/lib/reviews/opinions/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("ledger.title") };
}

export default async function LedgerPage({ params, searchParams }: PageProps<"/o/[org]/reviews/ledger">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("reviews")];
  const [shell, common] = [await getTranslations("shell"), await getTranslations("common")];
  const { after, ...filter } = ledgerQuerySchema.parse(await searchParams);
  const path = `/o/${org}/reviews/ledger`;
  return deskPage(org, "reviews", async (scope) => {
    const total = await countLedger(scope, filter);
    const found = await listLedger(scope, { ...filter, after });
    const rows = found.slice(0, pageLength);
    const last = rows.at(-1);
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/reviews` }, { label: words("ledger.title") }]}
        />
        <PageHeading
          title={words("ledger.title")}
          note={words(`sides.${filter.side}`)}
          actions={
            <>
              <PaperLinks locale={locale} path={`${path}/export`} query={filter} />
              <PrintButton label={common("buttons.print")} />
            </>
          }
        />
        <ListToolbar
          locale={locale}
          path={path}
          search={{ name: "name", value: filter.name, label: words("fields.name") }}
          filters={[
            {
              name: "side",
              label: words("fields.side"),
              value: filter.side,
              options: (["given", "received"] as const).map((side) => ({ value: side, label: words(`sides.${side}`) })),
            },
            {
              name: "mode",
              label: words("fields.mode"),
              value: filter.mode,
              options: reviewModes.map((mode) => ({ value: mode, label: words(`modes.${mode}`) })),
            },
          ]}
          dates={[
            { name: "from", label: words("fields.from"), value: filter.from },
            { name: "until", label: words("fields.until"), value: filter.until },
          ]}
        />
        <LedgerTable locale={locale} orgId={scope.orgId} rows={rows} empty={words("ledger.empty")} />
        <Pager
          locale={locale}
          total={total}
          previous={after ? withQuery(path, filter) : undefined}
          next={
            found.length > pageLength && last
              ? withQuery(path, filter, { after: `${last.ledgeredAt}~${last.number}~${last.id}` })
              : undefined
          }
        />
      </>
    );
  });
}
