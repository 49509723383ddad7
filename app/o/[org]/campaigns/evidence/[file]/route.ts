import { visit } from "@/lib/auth/session";
import { findEvidenceFile } from "@/lib/campaigns/evidence/queries";
import { answerSmall, answerWith } from "@/lib/kernel/attachments";

/** A kept file, for whoever may see the record it proves; `?small` is the picture as a list shows it. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/campaigns/evidence/[file]">) {
  const { org, file } = await params;
  const found = await visit(org, (scope) => findEvidenceFile(scope, file));
  return new URL(request.url).searchParams.has("small") ? answerSmall(found) : answerWith(found);
}
