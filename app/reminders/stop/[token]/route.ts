import { draw, lookOf } from "@/components/ballot/draw";
import { StopPage } from "@/components/reminders/stop-page";
import { stopMail } from "@/lib/notifications/mail/commands";

type Place = { params: Promise<{ token: string }> };

const isToken = (text: string) => /^[0-9a-f]{64}$/.test(text);
const lookAt = (request: Request, token: string) => lookOf(request, `/reminders/stop/${encodeURIComponent(token)}`);

/** Asks first: programmes that look through mail open every link in it. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { token } = await params;
  const known = isToken(token);
  return draw(StopPage({ look: lookAt(request, token), stage: known ? "ASK" : "UNKNOWN" }), known ? 200 : 404);
}

/** Pressed on the page, or by a mail programme's own button (RFC 8058). */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  const { token } = await params;
  const done = isToken(token) && (await stopMail(token));
  return draw(StopPage({ look: lookAt(request, token), stage: done ? "DONE" : "UNKNOWN" }), done ? 200 : 404);
}
