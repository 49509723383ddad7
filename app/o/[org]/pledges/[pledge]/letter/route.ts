import { letterOf } from "@/components/pledges/letter";
import { visit } from "@/lib/auth/session";
import { ledgerBuffer } from "@/lib/documents/ledger";
import { paperAnswer, paperKind } from "@/lib/documents/papers";
import { pledgeLetterPdf } from "@/lib/documents/pledge-letter";
import { pledgeLetterDocx } from "@/lib/documents/pledge-letter-docx";
import { pledgeLetterSheet } from "@/lib/documents/pledge-letter-sheet";
import { isId } from "@/lib/kernel/ids";
import { asMissing } from "@/lib/kernel/refusal";
import { listItems } from "@/lib/pledges/items/queries";
import { findPledge } from "@/lib/pledges/queries";

/** 承诺书 for print and hand signature, for Word and as a sheet (PLG-10). */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/pledges/[pledge]/letter">) {
  const { org, pledge: pledgeId } = await params;
  const { origin, searchParams } = new URL(request.url);
  if (!isId(pledgeId)) return new Response(null, { status: 404 });
  const found = await visit(org, async (scope, view) => {
    const pledge = await findPledge(scope, pledgeId);
    const items = await listItems(scope, [pledge.id]);
    const keys = items.map(({ id }) => id);
    return { letter: letterOf(pledge, items, origin), reporter: view.person.name, day: scope.today, keys };
  }).catch(asMissing);
  if (!found) return new Response(null, { status: 404 });
  const kind = paperKind(searchParams.get("as"), ["pdf", "docx", "xlsx"]);
  const bytes = {
    pdf: async () => pledgeLetterPdf(found.letter),
    docx: () => pledgeLetterDocx(found.letter),
    xlsx: () => ledgerBuffer(pledgeLetterSheet(found)),
  };
  return paperAnswer(await bytes[kind](), kind, `承诺书-${found.letter.pledger}`);
}
