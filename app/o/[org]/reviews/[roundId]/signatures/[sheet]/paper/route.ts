import { getLocale } from "next-intl/server";
import { signaturePaper } from "@/components/reviews/signature-paper";
import { visit } from "@/lib/auth/session";
import { ledgerPdf } from "@/lib/documents/ledger-pdf";
import { paperAnswer } from "@/lib/documents/papers";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/kernel/ids";
import { asMissing } from "@/lib/kernel/refusal";
import { findSignatureSheet, listSignatureLines } from "@/lib/reviews/signatures/queries";

/** The sheet to be printed, read and signed. */
export async function GET(_: Request, { params }: RouteContext<"/o/[org]/reviews/[roundId]/signatures/[sheet]/paper">) {
  const [{ org, sheet: id }, locale] = [await params, await getLocale()];
  const paper = isId(id)
    ? await visit(org, async (scope, view) => {
        const sheet = await findSignatureSheet(scope, id);
        const about = { locale: locale as Locale, unit: view.org?.name ?? "", day: scope.today };
        return signaturePaper(sheet, await listSignatureLines(scope, id), about);
      }).catch(asMissing)
    : null;
  if (!paper) return new Response(null, { status: 404 });
  return paperAnswer(await ledgerPdf(paper), "pdf", paper.title);
}
