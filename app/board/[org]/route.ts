import { createElement } from "react";
import { boardUrl, leadHome } from "@/components/board/address";
import { BoardPage } from "@/components/board/board-page";
import { ClosedPage, UnknownPage } from "@/components/board/closed-page";
import { draw, lookOf } from "@/components/board/draw";
import {
  findBoardCampaign,
  findBoardOrg,
  listBoardNotices,
  listBoardPledges,
  listLowerBoards,
} from "@/lib/noticeboard/queries";

/** The public board: readable by anyone, drawn as one document without scripts. */
export async function GET(request: Request, { params }: RouteContext<"/board/[org]">) {
  const { org: code } = await params;
  const look = lookOf(request, `/board/${encodeURIComponent(code)}`);
  const org = await findBoardOrg(code);
  if (!org) return draw(createElement(UnknownPage, { look }), 404);
  if (org.code !== code) return leadHome(request, code, org.code);
  if (org.publication !== "PUBLIC") return draw(createElement(ClosedPage, { look, org }));
  const [campaign, lower, notices] = await Promise.all([
    findBoardCampaign(org.id),
    listLowerBoards(org.id),
    listBoardNotices(org.id),
  ]);
  const pledges = campaign ? await listBoardPledges(org.id, campaign) : [];
  const board = { org, campaign, pledges, lower, notices, url: boardUrl(request, org.code) };
  return draw(createElement(BoardPage, { look, board }));
}
