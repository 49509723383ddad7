import { findCaller } from "@/lib/auth/session";
import { officialDocx } from "@/lib/documents/official-docx";
import { officialPdf } from "@/lib/documents/official-pdf";
import { paperAnswer, paperKind } from "@/lib/documents/papers";
import { summaryDocument } from "@/lib/documents/review-archive";
import { isId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { lookForRound } from "@/lib/reviews/rounds/queries";
import { findSummary } from "@/lib/reviews/summaries/queries";

/** REV-51: the summary of a round for Word or for the printer. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/reviews/[roundId]/summary/paper">) {
  const { org, roundId } = await params;
  const caller = await findCaller(org);
  if (!caller || !isId(roundId)) return new Response(null, { status: 404 });
  const paper = await look(caller, async (scope, view) => {
    const round = await lookForRound(scope, roundId);
    const summary = round && (await findSummary(scope, round));
    return round && summary ? summaryDocument(view.org?.name ?? "", round, summary, scope.today) : null;
  });
  if (!paper) return new Response(null, { status: 404 });
  const kind = paperKind(new URL(request.url).searchParams.get("as"), ["docx", "pdf"]);
  return paperAnswer(kind === "pdf" ? officialPdf(paper) : await officialDocx(paper), kind, paper.title);
}
