import { isReady } from "@/lib/notifications/health/queries";

export const dynamic = "force-dynamic";

/** The database answers and carries every migration of this build. */
export async function GET() {
  const ready = await isReady();
  return new Response(ready ? "ready\n" : "not ready\n", {
    status: ready ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
