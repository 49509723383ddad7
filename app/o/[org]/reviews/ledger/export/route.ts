import { getLocale } from "next-intl/server";
import { ledgerSheet } from "@/components/reviews/ledger-sheet";
import { visit } from "@/lib/auth/session";
import { ledgerBuffer } from "@/lib/documents/ledger";
import { listLedger } from "@/lib/reviews/ledger/queries";
import { ledgerQuerySchema } from "@/lib/reviews/ledger/schema";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** 导出 Excel: every row the conditions of the list leave. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/reviews/ledger/export">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const { after: _, ...filter } = ledgerQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const ledger = await visit(org, async (scope, view) =>
    ledgerSheet(await listLedger(scope, filter, 20_000), {
      locale,
      unit: view.org?.name ?? "",
      reporter: view.person.name,
      day: scope.today,
    }),
  );
  return new Response(new Uint8Array(await ledgerBuffer(ledger)), {
    headers: {
      "content-type": spreadsheet,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${ledger.title}.xlsx`)}`,
      "cache-control": "no-store",
    },
  });
}
