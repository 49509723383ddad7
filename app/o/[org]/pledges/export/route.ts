import { getLocale } from "next-intl/server";
import { summaryLine } from "@/components/pledges/figure-words";
import { readFilter } from "@/components/pledges/ledger-filter";
import { ledgerSheet } from "@/components/pledges/ledger-sheet";
import { visit } from "@/lib/auth/session";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { ledgerBuffer } from "@/lib/documents/ledger";
import type { Locale } from "@/lib/i18n/locales";
import { countLedger, listLedger } from "@/lib/pledges/ledger/queries";
import { figuresOf } from "@/lib/pledges/ledger/rules";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** 导出 Excel: the rows the list shows, all of them, in the official columns. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/pledges/export">) {
  const [{ org }, locale] = [await params, (await getLocale()) as Locale];
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const ledger = await visit(org, async (scope, view) => {
    const campaign = await findRunningCampaign(scope);
    if (!campaign) return null;
    const filter = readFilter(query, true);
    const counted = await countLedger(scope, campaign, filter);
    const rows = await listLedger(scope, campaign, filter, { limit: 20_000 });
    return ledgerSheet(rows, {
      locale,
      org: view.org?.name ?? "",
      reporter: view.person.name,
      today: scope.today,
      year: campaign.year,
      summary: summaryLine(locale, figuresOf(counted, filter.who), filter.who),
    });
  });
  if (!ledger) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await ledgerBuffer(ledger)), {
    headers: {
      "content-type": spreadsheet,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${ledger.title}.xlsx`)}`,
      "cache-control": "no-store",
    },
  });
}
