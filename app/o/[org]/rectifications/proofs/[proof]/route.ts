import { visit } from "@/lib/auth/session";
import { answerWith } from "@/lib/kernel/attachments";
import { isId } from "@/lib/kernel/ids";
import { findProofFile } from "@/lib/rectifications/lives/queries";

/** What proves that something was put right, for whoever may see the matter. */
export async function GET(_: Request, { params }: RouteContext<"/o/[org]/rectifications/proofs/[proof]">) {
  const { org, proof } = await params;
  return answerWith(isId(proof) ? await visit(org, (scope) => findProofFile(scope, proof)) : null);
}
