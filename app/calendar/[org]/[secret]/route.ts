import ical from "ical-generator";
import { entryWords } from "@/components/campaigns/calendar/entry-words";
import { readFeed } from "@/lib/campaigns/calendars/queries";
import { hrefOf } from "@/lib/campaigns/calendars/rules";
import { loadWords } from "@/lib/i18n/words";

export const dynamic = "force-dynamic";

/** One person's calendar of one organisation for other programmes. The address is the key; a revoked one is not there. */
export async function GET(request: Request, { params }: RouteContext<"/calendar/[org]/[secret]">): Promise<Response> {
  const { org, secret } = await params;
  const found = /^[0-9a-f]{64}(\.ics)?$/.test(secret) ? await readFeed(org, secret.slice(0, 64)) : null;
  if (!found) return new Response(loadWords("zh-CN", "campaigns")("calendar.gone"), { status: 404 });
  const calendar = ical({ name: `${found.org} · ${found.person}`, timezone: "Asia/Shanghai" });
  const { origin } = new URL(request.url);
  for (const entry of found.entries.filter(({ done }) => !done)) {
    calendar.createEvent({
      id: `${entry.kind}-${entry.subjectId ?? ""}-${entry.day}-${org}@zhengyou`,
      start: new Date(`${entry.day}T00:00:00+08:00`),
      timezone: "Asia/Shanghai",
      allDay: true,
      summary: entryWords("zh-CN", entry),
      url: `${origin}/o/${org}/${hrefOf(entry)}`,
    });
  }
  const headers = { "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "private, max-age=900" };
  return new Response(calendar.toString(), { headers });
}
