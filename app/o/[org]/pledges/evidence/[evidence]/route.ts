import { visit } from "@/lib/auth/session";
import { readFileKept } from "@/lib/kernel/files";
import { isId } from "@/lib/kernel/ids";
import { findEvidenceFile } from "@/lib/pledges/evidence/queries";

/** A kept file, for whoever may see the item it proves; its type is the one found in its content. */
export async function GET(_: Request, { params }: RouteContext<"/o/[org]/pledges/evidence/[evidence]">) {
  const { org, evidence } = await params;
  const stored = isId(evidence) ? await visit(org, (scope) => findEvidenceFile(scope, evidence)) : null;
  const bytes = stored && (await readFileKept(stored.sha256));
  if (!stored || !bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": stored.mediaType,
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(stored.fileName)}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
