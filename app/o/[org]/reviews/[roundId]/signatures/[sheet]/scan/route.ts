import { visit } from "@/lib/auth/session";
import { answerWith } from "@/lib/kernel/attachments";
import { isId } from "@/lib/kernel/ids";
import { listScans } from "@/lib/reviews/signatures/queries";

/** The signed paper as it came back, for the organisation that holds it. */
export async function GET(_: Request, { params }: RouteContext<"/o/[org]/reviews/[roundId]/signatures/[sheet]/scan">) {
  const { org, sheet } = await params;
  const found = isId(sheet) ? await visit(org, (scope) => listScans(scope, { sheetId: sheet })) : null;
  return answerWith(found?.[0] ?? null);
}
