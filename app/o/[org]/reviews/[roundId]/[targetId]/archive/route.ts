import { findCaller } from "@/lib/auth/session";
import { officialDocx } from "@/lib/documents/official-docx";
import { officialPdf } from "@/lib/documents/official-pdf";
import { paperAnswer, paperKind } from "@/lib/documents/papers";
import { subjectDocument } from "@/lib/documents/review-archive";
import { isId } from "@/lib/kernel/ids";
import { asMissing } from "@/lib/kernel/refusal";
import { look, type Scope } from "@/lib/kernel/work";
import { seesScores } from "@/lib/reviews/leniency/policy";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { findReport } from "@/lib/reviews/reports/queries";
import { findTargetOfRound } from "@/lib/reviews/targets/queries";

/** REV-46: the archive of one subject in one round, for the printer or for Word. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/reviews/[roundId]/[targetId]/archive">) {
  const { org, roundId, targetId } = await params;
  const caller = await findCaller(org);
  if (!caller || !isId(roundId) || !isId(targetId)) return new Response(null, { status: 404 });
  const paper = await look(caller, (scope) => draw(scope, roundId, targetId)).catch(asMissing);
  if (!paper) return new Response(null, { status: 404 });
  const kind = paperKind(new URL(request.url).searchParams.get("as"), ["pdf", "docx"]);
  return paperAnswer(kind === "pdf" ? officialPdf(paper) : await officialDocx(paper), kind, paper.title);
}

async function draw(scope: Scope, roundId: string, targetId: string) {
  const target = await findTargetOfRound(scope, roundId, targetId);
  const found = await listReviews(scope, target);
  const told = found.filter((review) => review.targetId === targetId && review.state !== "DRAFT");
  const reviews = told.map((review) =>
    seesScores(scope.actor, target, found, review) ? review : { ...review, scores: [] },
  );
  return subjectDocument(target, await findReport(scope, target.orgId, target.id), reviews, scope.today);
}
