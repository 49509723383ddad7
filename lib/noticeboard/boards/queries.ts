import "server-only";
import { listBoardPledgers, listBoardShowings, withItems } from "../pledges/queries";
import { type Asked, pageOf } from "../pledges/rules";
import { type BoardOrg, listBoardCampaigns, listBoardNotices, listLowerBoards, listOpenCalls } from "../queries";
import { countWallOpinions, listWallOpinions } from "../wall/queries";

type Sought = Asked & { search: string; campaign: string };

/** Everything that one look at a wall shows: whose page it is, the campaign chosen or else the newest, the pledges asked for, and what hangs beside them. */
export async function findBoard(org: BoardOrg, { search, campaign, ...asked }: Sought) {
  const [found, lower, notices, calls, opinions, heard] = await Promise.all([
    findPledges(org.id, { search, campaign }, asked),
    listLowerBoards(org.id),
    listBoardNotices(org.id),
    listOpenCalls(org.id),
    listWallOpinions(org.id, null, 3),
    countWallOpinions(org.id, org.today),
  ]);
  return { ...found, lower, notices, calls, opinions, heard };
}

async function findPledges(orgId: string, { search, campaign: chosen }: Omit<Sought, keyof Asked>, asked: Asked) {
  const campaigns = await listBoardCampaigns(orgId);
  const campaign = campaigns.find(({ id }) => id === chosen) ?? campaigns[0] ?? null;
  const others = campaigns.filter((one) => one !== campaign);
  if (!campaign) return { campaign, others, pledgers: [], page: { ...pageOf([], asked), rows: [] }, showings: [] };
  const [pledgers, showings] = await Promise.all([
    listBoardPledgers(orgId, campaign, search),
    listBoardShowings(orgId, campaign),
  ]);
  const page = pageOf(pledgers, asked);
  return { campaign, others, pledgers, page: { ...page, rows: await withItems(orgId, page.rows) }, showings };
}
