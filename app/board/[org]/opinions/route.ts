import { createElement } from "react";
import { leadHome } from "@/components/board/address";
import { ClosedPage, UnknownPage } from "@/components/board/closed-page";
import { draw, drawOnce, drawTagged, lookOf } from "@/components/board/draw";
import { OpinionsPage } from "@/components/board/opinions-page";
import { isDay } from "@/lib/kernel/clock";
import { findBoardOrg } from "@/lib/noticeboard/queries";
import { countWallOpinions, listWallOpinions, readReceipt, type WallKey } from "@/lib/noticeboard/wall/queries";

const perPage = 20;

function keyOf(before: string | null): WallKey | null {
  const [postedOn = "", number = ""] = before?.split("~") ?? [];
  return isDay(postedOn) && /^\d{1,6}$/.test(number) ? { postedOn, number: Number(number) } : null;
}

/** 群众意见与答复; with a receipt in the address also what became of one's own. */
export async function GET(request: Request, { params }: RouteContext<"/board/[org]/opinions">) {
  const { org: code } = await params;
  const look = lookOf(request, `/board/${encodeURIComponent(code)}/opinions`);
  const org = await findBoardOrg(code);
  if (!org) return draw(createElement(UnknownPage, { look }), 404);
  if (org.code !== code) return leadHome(request, code, org.code);
  if (org.publication !== "PUBLIC") return draw(createElement(ClosedPage, { look, org }));
  const given = new URL(request.url).searchParams;
  const receipt = given.get("receipt");
  const [heard, found, own] = await Promise.all([
    countWallOpinions(org.id, org.today),
    listWallOpinions(org.id, keyOf(given.get("before")), perPage + 1),
    receipt === null ? undefined : readReceipt(org.code, receipt),
  ]);
  const opinions = found.slice(0, perPage);
  const last = found.length > perPage ? opinions.at(-1) : undefined;
  const older = last ? `${last.postedOn}~${last.number}` : null;
  const page = createElement(OpinionsPage, {
    look,
    org,
    heard,
    opinions,
    older,
    ...(own === undefined ? {} : { own }),
  });
  return own === undefined ? drawTagged(page) : drawOnce(page);
}
