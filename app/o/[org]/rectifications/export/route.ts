import { getLocale } from "next-intl/server";
import { findCaller } from "@/lib/auth/session";
import { type Ledger, ledgerBuffer } from "@/lib/documents/ledger";
import { ledgerPdf } from "@/lib/documents/ledger-pdf";
import { rectificationLedger } from "@/lib/documents/rectification-ledger";
import { loadWords } from "@/lib/i18n/words";
import { look } from "@/lib/kernel/work";
import { listForExport } from "@/lib/rectifications/ledgers/queries";
import { filterOf, ledgerQuerySchema } from "@/lib/rectifications/ledgers/schema";
import { leadsLower } from "@/lib/rectifications/rules";

const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const papers = {
  xlsx: { type: sheet, write: ledgerBuffer },
  pdf: { type: "application/pdf", write: ledgerPdf },
} satisfies Record<string, { type: string; write: (ledger: Ledger) => Promise<Buffer> }>;

/** The ledger as a workbook or for the printer, under the filter of the page it was asked from. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/rectifications/export">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const caller = await findCaller(org);
  const { searchParams } = new URL(request.url);
  const query = ledgerQuerySchema.parse(Object.fromEntries(searchParams));
  const kind = searchParams.get("as") === "pdf" ? "pdf" : "xlsx";
  const ledger =
    caller &&
    (await look(caller, async (scope, view) =>
      rectificationLedger({
        locale,
        orgName: view.org?.name ?? "",
        reporter: view.person.name,
        today: scope.today,
        lines: await listForExport(scope, filterOf(query, leadsLower(view.org?.kind ?? ""))),
      }),
    ));
  if (!ledger) return new Response(null, { status: 404 });
  const name = encodeURIComponent(`${loadWords(locale, "rectifications")("ledger.name")}-${ledger.day}.${kind}`);
  return new Response(new Uint8Array(await papers[kind].write(ledger)), {
    headers: {
      "content-type": papers[kind].type,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "cache-control": "private, no-store",
    },
  });
}
