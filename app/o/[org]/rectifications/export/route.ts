import { getLocale } from "next-intl/server";
import { findCaller } from "@/lib/auth/session";
import { ledgerAnswer } from "@/lib/documents/ledger-paper";
import { paperKind } from "@/lib/documents/papers";
import { rectificationLedger } from "@/lib/documents/rectification-ledger";
import { loadWords } from "@/lib/i18n/words";
import { look } from "@/lib/kernel/work";
import { listForExport } from "@/lib/rectifications/ledgers/queries";
import { filterOf, ledgerQuerySchema } from "@/lib/rectifications/ledgers/schema";
import { leadsLower } from "@/lib/rectifications/rules";

/** The ledger as a workbook, for Word or for the printer, under the filter of the page it was asked from. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/rectifications/export">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const caller = await findCaller(org);
  const { searchParams } = new URL(request.url);
  const query = ledgerQuerySchema.parse(Object.fromEntries(searchParams));
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
  const kind = paperKind(searchParams.get("as"), ["xlsx", "docx", "pdf"]);
  return ledgerAnswer(ledger, kind, `${loadWords(locale, "rectifications")("ledger.name")}-${ledger.day}`);
}
