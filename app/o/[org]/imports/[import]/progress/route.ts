import { findCaller } from "@/lib/auth/session";
import { findBatch } from "@/lib/imports/queries";
import { isId } from "@/lib/kernel/ids";
import { refusalFrom } from "@/lib/kernel/refusal";
import { look } from "@/lib/kernel/work";

/** How far an import is, for the page that watches it. */
export async function GET(_: Request, { params }: RouteContext<"/o/[org]/imports/[import]/progress">) {
  const { org, import: id } = await params;
  const caller = await findCaller(org);
  const batch =
    caller && isId(id)
      ? await look(caller, (scope) => findBatch(scope, id)).catch((error: unknown) => {
          if (refusalFrom(error)) return null;
          throw error;
        })
      : null;
  if (!batch) return new Response(null, { status: 404 });
  return Response.json(
    { state: batch.state, done: batch.doneCount, total: batch.rowCount },
    { headers: { "cache-control": "private, no-store" } },
  );
}
