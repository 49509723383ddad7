import { circularDocument } from "@/lib/documents/circular";
import { answerOfficial } from "@/lib/documents/official-answer";
import { findCircular } from "@/lib/supervision/circulars/queries";

/** 季通报 as a Word file for the office, or as it prints. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/o/[org]/supervision/circulars/[circular]/paper">,
) {
  const { org, circular } = await params;
  return answerOfficial(request, org, async (scope) =>
    circularDocument(await findCircular(scope, circular), scope.today),
  );
}
