import { visit } from "@/lib/auth/session";
import { answerWith } from "@/lib/kernel/attachments";
import { isId } from "@/lib/kernel/ids";
import { findShowingPhoto } from "@/lib/noticeboard/showings/queries";

/** The picture that shows a meeting or a wall with pledges on it (SYS-26). */
export async function GET(_: Request, { params }: RouteContext<"/o/[org]/noticeboard/showings/[showing]">) {
  const { org, showing } = await params;
  return answerWith(isId(showing) ? await visit(org, (scope) => findShowingPhoto(scope, showing)) : null);
}
