import { createElement } from "react";
import { boardUrl, leadHome } from "@/components/board/address";
import { askedOf } from "@/components/board/asking";
import { BoardPage } from "@/components/board/board-page";
import { ClosedPage, UnknownPage } from "@/components/board/closed-page";
import { draw, drawTagged, lookOf } from "@/components/board/draw";
import { answerKept } from "@/components/board/kept";
import { findBoard } from "@/lib/noticeboard/boards/queries";
import { findBoardOrg } from "@/lib/noticeboard/queries";

/** The public board: readable by anyone, drawn as one document without scripts. */
export async function GET(request: Request, { params }: RouteContext<"/board/[org]">) {
  const { org } = await params;
  return answerKept(request, () => drawBoard(request, org));
}

async function drawBoard(request: Request, code: string): Promise<Response> {
  const look = lookOf(request, `/board/${encodeURIComponent(code)}`);
  const org = await findBoardOrg(code);
  if (!org) return draw(createElement(UnknownPage, { look }), 404);
  if (org.code !== code) return leadHome(request, code, org.code);
  if (org.publication !== "PUBLIC") return draw(createElement(ClosedPage, { look, org }));
  const asked = askedOf(request);
  const board = { org, asked, ...(await findBoard(org, asked)), url: boardUrl(request, org.code) };
  return drawTagged(createElement(BoardPage, { look, board }));
}
