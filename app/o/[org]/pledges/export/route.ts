import { getLocale } from "next-intl/server";
import { summaryLine } from "@/components/pledges/figure-words";
import { readFilter } from "@/components/pledges/ledger-filter";
import { ledgerSheet } from "@/components/pledges/ledger-sheet";
import { visit } from "@/lib/auth/session";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { ledgerAnswer } from "@/lib/documents/ledger-paper";
import { paperKind } from "@/lib/documents/papers";
import type { Locale } from "@/lib/i18n/locales";
import { countLedger, listLedger } from "@/lib/pledges/ledger/queries";
import { figuresOf } from "@/lib/pledges/ledger/rules";

// Word and PDF are set as a whole: beyond this many rows the workbook is the paper.
const mostRows = { xlsx: 20_000, docx: 3_000, pdf: 3_000 } as const;

/** 导出: the rows the list shows, all of them, in the official columns (PLG-22). */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/pledges/export">) {
  const [{ org }, locale] = [await params, (await getLocale()) as Locale];
  const { searchParams } = new URL(request.url);
  const asked = paperKind(searchParams.get("as"), ["xlsx", "docx", "pdf"]);
  const found = await visit(org, async (scope, view) => {
    const campaign = await findRunningCampaign(scope);
    if (!campaign) return null;
    const filter = readFilter(Object.fromEntries(searchParams), true);
    const counted = await countLedger(scope, campaign, filter);
    const rows = await listLedger(scope, campaign, filter, { limit: mostRows.xlsx });
    const ledger = ledgerSheet(rows, {
      locale,
      org: view.org?.name ?? "",
      reporter: view.person.name,
      today: scope.today,
      year: campaign.year,
      summary: summaryLine(locale, figuresOf(counted, filter.who), filter.who),
    });
    return { ledger, kind: rows.length > mostRows[asked] ? ("xlsx" as const) : asked };
  });
  if (!found) return new Response(null, { status: 404 });
  return ledgerAnswer(found.ledger, found.kind);
}
