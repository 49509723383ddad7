import { visit } from "@/lib/auth/session";
import { answerWith } from "@/lib/kernel/attachments";
import { isId } from "@/lib/kernel/ids";
import { findEvidenceFile } from "@/lib/pledges/evidence/queries";

/** A kept file, for whoever may see the item it proves; its type is the one found in its content. */
export async function GET(_: Request, { params }: RouteContext<"/o/[org]/pledges/evidence/[evidence]">) {
  const { org, evidence } = await params;
  return answerWith(isId(evidence) ? await visit(org, (scope) => findEvidenceFile(scope, evidence)) : null);
}
