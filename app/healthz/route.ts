export const dynamic = "force-dynamic";

/** The process answers; whether it can work is asked at /readyz. */
export const GET = () => new Response("ok\n", { headers: { "cache-control": "no-store" } });
