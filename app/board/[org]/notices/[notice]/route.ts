import { draw, leadTo, lookOf } from "@/components/ballot/draw";
import { here, type Look } from "@/components/ballot/frame";
import { MissingNoticePage, NoticePage } from "@/components/verify/notice-page";
import type { Answer } from "@/components/verify/objection-form";
import { submitObjection } from "@/lib/commendations/wall/commands";
import { findWallNotice, listWallExceptions, type WallNotice } from "@/lib/commendations/wall/queries";
import { workingDaysUntil } from "@/lib/kernel/calendar";

type Place = { params: Promise<{ org: string; notice: string }> };

const lookAt = (request: Request, { org, notice }: Awaited<Place["params"]>): Look =>
  lookOf(request, `/board/${encodeURIComponent(org)}/notices/${encodeURIComponent(notice)}`);

async function drawNotice(look: Look, notice: WallNotice | null, answer?: Answer) {
  if (!notice) return draw(MissingNoticePage({ look }), 404);
  const exceptions = await listWallExceptions(notice.orgId, notice.today, notice.endsOn);
  const daysLeft = workingDaysUntil(notice.today, notice.endsOn, exceptions);
  return draw(NoticePage({ look, notice, daysLeft, answer }), answer && answer.received !== "OK" ? 422 : 200);
}

export async function GET(request: Request, { params }: Place) {
  const place = await params;
  const received = new URL(request.url).searchParams.get("received") === "yes";
  const notice = await findWallNotice(place.org, place.notice);
  return drawNotice(lookAt(request, place), notice, received ? { received: "OK" } : undefined);
}

/** A plain form post; taken once, it leads on, so that a reload sends nothing again. */
export async function POST(request: Request, { params }: Place) {
  const place = await params;
  const look = lookAt(request, place);
  const notice = await findWallNotice(place.org, place.notice);
  if (!notice) return drawNotice(look, null);
  const form = await request.formData();
  const received = await submitObjection(notice, form);
  if (received === "OK") return leadTo(`${here(look)}&received=yes`);
  const field = (name: string) => String(form.get(name) ?? "").slice(0, 2000);
  const typed = { text: field("text"), name: field("name"), contact: field("contact") };
  return drawNotice(look, notice, { received, typed });
}
