import { createElement } from "react";
import { boardUrl, leadHome } from "@/components/board/address";
import { ClosedPage, UnknownPage } from "@/components/board/closed-page";
import { draw, lookOf } from "@/components/board/draw";
import { PosterPage } from "@/components/board/poster-page";
import { findBoardOrg } from "@/lib/noticeboard/queries";

/** 二维码张贴页: one sheet that leads from the wall to the board. */
export async function GET(request: Request, { params }: RouteContext<"/board/[org]/poster">) {
  const { org: code } = await params;
  const look = lookOf(request, `/board/${encodeURIComponent(code)}/poster`);
  const org = await findBoardOrg(code);
  if (!org) return draw(createElement(UnknownPage, { look }), 404);
  if (org.code !== code) return leadHome(request, code, org.code);
  if (org.publication !== "PUBLIC") return draw(createElement(ClosedPage, { look, org }));
  return draw(createElement(PosterPage, { look, org, url: boardUrl(request, org.code) }));
}
