import { findPaper } from "@/lib/campaigns/papers/queries";
import { answerOfficial } from "@/lib/documents/official-answer";
import { paperDocument } from "@/lib/documents/paper";

/** A paper as a Word file for the office, or as it prints (GB/T 9704). */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/campaigns/papers/[paper]/file">) {
  const { org, paper } = await params;
  return answerOfficial(request, org, async (scope) => paperDocument(await findPaper(scope, paper), scope.today));
}
