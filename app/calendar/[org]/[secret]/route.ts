import { feedText } from "@/components/campaigns/calendar/feed-text";
import { readFeed } from "@/lib/campaigns/calendars/queries";
import { loadWords } from "@/lib/i18n/words";

export const dynamic = "force-dynamic";

/** One person's calendar of one organisation for other programmes. The address is the key; a revoked one is not there. */
export async function GET(request: Request, { params }: RouteContext<"/calendar/[org]/[secret]">): Promise<Response> {
  const { org, secret } = await params;
  const found = /^[0-9a-f]{64}(\.ics)?$/.test(secret) ? await readFeed(org, secret.slice(0, 64)) : null;
  if (!found) return new Response(loadWords("zh-CN", "campaigns")("calendar.gone"), { status: 404 });
  const headers = { "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "private, max-age=900" };
  return new Response(feedText(found, new URL(request.url).origin), { headers });
}
