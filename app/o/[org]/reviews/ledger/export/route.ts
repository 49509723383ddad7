import { getLocale } from "next-intl/server";
import { ledgerSheet } from "@/components/reviews/ledger-sheet";
import { visit } from "@/lib/auth/session";
import { ledgerAnswer } from "@/lib/documents/ledger-paper";
import { paperKind } from "@/lib/documents/papers";
import { listLedger } from "@/lib/reviews/ledger/queries";
import { ledgerQuerySchema } from "@/lib/reviews/ledger/schema";

/** 导出: every row the conditions of the list leave, as a workbook, for Word or for the printer. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/reviews/ledger/export">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const { searchParams } = new URL(request.url);
  const { after: _, ...filter } = ledgerQuerySchema.parse(Object.fromEntries(searchParams));
  const ledger = await visit(org, async (scope, view) =>
    ledgerSheet(await listLedger(scope, filter, 20_000), {
      locale,
      unit: view.org?.name ?? "",
      reporter: view.person.name,
      day: scope.today,
    }),
  );
  return ledgerAnswer(ledger, paperKind(searchParams.get("as"), ["xlsx", "docx", "pdf"]));
}
