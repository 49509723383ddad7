import "server-only";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findProblemCode } from "@/lib/rectifications/problems/queries";
import { findItem, listCategories, listItems } from "../items/queries";
import type { ItemChosen, SaveItem } from "../items/schema";
import { mayWrite } from "../policy";
import { findPledge, type PledgeRow } from "../queries";

/** Writing the items is no event of its own: raising them is. Gives the id of the item; NOT_FOUND for a problem of another line. */
export async function saveItem(work: Work, given: SaveItem): Promise<string> {
  const pledge = await findDraft(work, given.pledgeId);
  const categories = await listCategories(work, pledge, pledge.pledgerKind);
  if (!categories.some(({ id }) => id === given.categoryId))
    throw new Refusal("INVALID", { categoryId: "notAnOption" });
  const { itemId, pledgeId, dueOn, problemCodeId, ...wording } = given;
  const problem = problemCodeId ? await findProblemCode(work, problemCodeId) : null;
  const solves = { problemOrgId: problem?.orgId ?? null, problemCodeId: problem?.id ?? null };
  const data = { ...wording, ...solves, dueOn: asDate(dueOn) };
  if (itemId) return rewrite(work, pledge, itemId, data);
  const items = await listItems(work, [pledgeId]);
  const number = Math.max(0, ...items.map((item) => item.number)) + 1;
  const id = newId();
  await work.db.pledgeItem.create({
    data: {
      orgId: pledge.orgId,
      id,
      pledgeId,
      campaignOrgId: pledge.campaignOrgId,
      campaignId: pledge.campaignId,
      number,
      ...data,
    },
  });
  return id;
}

export async function removeItem(work: Work, { itemId }: ItemChosen): Promise<string> {
  const item = await findItem(work, itemId);
  const pledge = await findDraft(work, item.pledgeId);
  const { count } = await work.db.pledgeItem.deleteMany({
    where: { orgId: pledge.orgId, id: itemId, pledgeId: pledge.id },
  });
  if (count !== 1) throw new Refusal("NOT_FOUND");
  return pledge.id;
}

type Wording = {
  categoryId: string;
  standard: string;
  text: string;
  target: string;
  dueOn: Date;
  beneficiary: string;
  checkedHow: string;
  standing: boolean;
  lead: string;
  office: string;
  assisting: string;
  problemOrgId: string | null;
  problemCodeId: string | null;
};

async function rewrite(work: Work, pledge: PledgeRow, id: string, data: Wording): Promise<string> {
  const { count } = await work.db.pledgeItem.updateMany({
    where: { orgId: pledge.orgId, id, pledgeId: pledge.id },
    data,
  });
  if (count !== 1) throw new Refusal("NOT_FOUND");
  return id;
}

/** INV-06: only before it is raised, or when it came back, is the wording anybody's to change. */
async function findDraft(work: Work, pledgeId: string): Promise<PledgeRow> {
  const pledge = await findPledge(work, pledgeId);
  if (!mayWrite(work.actor, pledge)) throw new Refusal("NOT_AUTHORISED");
  if (pledge.state === "SETTLED" || pledge.state === "PUBLISHED") throw new Refusal("PUBLISHED_WORDING");
  if (pledge.state === "RAISED") throw new Refusal("WRONG_STATE");
  return pledge;
}
