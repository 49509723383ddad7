import { draw, lookOf } from "@/components/ballot/draw";
import { ReceivedPage, RecheckPage } from "@/components/recheck/pages";
import { readRecheckCode } from "@/lib/rectifications/rechecks/codes";
import { answerRecheck } from "@/lib/rectifications/rechecks/commands";
import { readRecheck } from "@/lib/rectifications/rechecks/queries";

type Place = { params: Promise<{ code: string }> };

const lookAt = (request: Request, code: string) => lookOf(request, `/e/again/${encodeURIComponent(code)}`);

/** 群众回访 behind a slip's QR: asked of whoever holds the slip, once. */
export async function GET(request: Request, { params }: Place) {
  const { code: typed } = await params;
  const code = readRecheckCode(typed);
  const asked = code && (await readRecheck(code));
  const look = lookAt(request, code?.code ?? typed);
  if (!asked) return draw(ReceivedPage({ look, received: "WRONG", asked: null }), 404);
  if (asked.standing !== "OPEN") return draw(ReceivedPage({ look, received: asked.standing, asked }), 410);
  return draw(RecheckPage({ look, asked }));
}

export async function POST(request: Request, { params }: Place) {
  const { code: typed } = await params;
  const code = readRecheckCode(typed);
  const look = lookAt(request, code?.code ?? typed);
  if (!code) return draw(ReceivedPage({ look, received: "WRONG", asked: null }), 404);
  const received = await answerRecheck(code, await request.formData());
  return draw(ReceivedPage({ look, received, asked: await readRecheck(code) }), received === "OK" ? 200 : 422);
}
