import "server-only";
import { listBoardPledgers, listBoardShowings, withItems } from "../pledges/queries";
import { type Asked, pageOf } from "../pledges/rules";
import { type BoardOrg, findBoardCampaign, listBoardNotices, listLowerBoards, listOpenCalls } from "../queries";
import { countWallOpinions, listWallOpinions } from "../wall/queries";

/** Everything that one look at a wall shows: whose page it is, the newest campaign, the pledges asked for, and what hangs beside them. */
export async function findBoard(org: BoardOrg, { search, ...asked }: Asked & { search: string }) {
  const [found, lower, notices, calls, opinions, heard] = await Promise.all([
    findPledges(org.id, search, asked),
    listLowerBoards(org.id),
    listBoardNotices(org.id),
    listOpenCalls(org.id),
    listWallOpinions(org.id, null, 3),
    countWallOpinions(org.id, org.today),
  ]);
  return { ...found, lower, notices, calls, opinions, heard };
}

async function findPledges(orgId: string, search: string, asked: Asked) {
  const campaign = await findBoardCampaign(orgId);
  if (!campaign) return { campaign, pledgers: [], page: { ...pageOf([], asked), rows: [] }, showings: [] };
  const [pledgers, showings] = await Promise.all([
    listBoardPledgers(orgId, campaign, search),
    listBoardShowings(orgId, campaign),
  ]);
  const page = pageOf(pledgers, asked);
  return { campaign, pledgers, page: { ...page, rows: await withItems(orgId, page.rows) }, showings };
}
