import { answerOfficial } from "@/lib/documents/official-answer";
import { letterDocument } from "@/lib/documents/responsibility-letter";
import { findLetter } from "@/lib/supervision/letters/queries";

/** 责任状 as a Word file, or as it prints: for the two signatures on paper. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/supervision/letters/[letter]/paper">) {
  const { org, letter } = await params;
  return answerOfficial(request, org, async (scope) => letterDocument(await findLetter(scope, letter), scope.today));
}
