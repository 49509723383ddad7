import { findActivity, listAttenders } from "@/lib/campaigns/activities/minutes/queries";
import { minutesDocument } from "@/lib/documents/minutes";
import { answerOfficial } from "@/lib/documents/official-answer";

/** The minutes of one activity as a Word file for the office, or as they print. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/campaigns/activities/[activity]/file">) {
  const { org, activity } = await params;
  return answerOfficial(request, org, async (scope) => {
    const found = await findActivity(scope, activity);
    return minutesDocument(found, await listAttenders(scope, found));
  });
}
