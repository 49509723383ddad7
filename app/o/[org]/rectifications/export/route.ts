import { getLocale } from "next-intl/server";
import { findCaller } from "@/lib/auth/session";
import { ledgerBuffer } from "@/lib/documents/ledger";
import { rectificationLedger } from "@/lib/documents/rectification-ledger";
import { loadWords } from "@/lib/i18n/words";
import { look } from "@/lib/kernel/work";
import { listForExport } from "@/lib/rectifications/ledgers/queries";
import { filterOf, ledgerQuerySchema } from "@/lib/rectifications/ledgers/schema";

const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The ledger as a workbook, under the filter of the page it was asked from. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/rectifications/export">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const caller = await findCaller(org);
  const query = ledgerQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const ledger =
    caller &&
    (await look(caller, async (scope, view) =>
      rectificationLedger({
        locale,
        orgName: view.org?.name ?? "",
        reporter: view.person.name,
        today: scope.today,
        lines: await listForExport(scope, filterOf(query)),
      }),
    ));
  if (!ledger) return new Response(null, { status: 404 });
  const name = encodeURIComponent(`${loadWords(locale, "rectifications")("ledger.name")}-${ledger.day}.xlsx`);
  return new Response(new Uint8Array(await ledgerBuffer(ledger)), {
    headers: {
      "content-type": sheet,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "cache-control": "private, no-store",
    },
  });
}
