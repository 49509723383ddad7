import { mayReadFigures, readFigures } from "@/lib/notifications/health/figures";

export const dynamic = "force-dynamic";

export async function GET(request: Request) {
  if (!mayReadFigures(request.headers.get("authorization"))) return new Response(null, { status: 404 });
  return new Response(await readFigures(), {
    headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
  });
}
