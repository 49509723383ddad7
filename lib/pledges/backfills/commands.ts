import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { markStale } from "@/lib/tallies/commands";
import { listCategories } from "../items/queries";
import { keepsRecords } from "../policy";
import { contentHash } from "../rules";
import { takeNumber } from "../surveys/queries";
import { findPastPledger, listPastCampaigns, listPastHeads, type PastCampaign } from "./queries";
import { faultsOfOrder } from "./rules";
import type { BackfilledItem, BackfillPledge } from "./schema";

/**
 * 补录 (LIFE-08): a whole pledge from paper, with the days it happened on and the moment it is entered, marked for ever.
 * Refuses what was out of order then, whoever did not belong here then, and an examiner who types it or made it (INV-01).
 */
export async function backfillPledge(work: Work, given: BackfillPledge): Promise<string> {
  if (!keepsRecords(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const campaign = (await listPastCampaigns(work)).find(({ id }) => id === given.campaignId);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const items = given.items.filter(({ text }) => text !== "");
  demandOrder(work, given, items, campaign);
  const [pledger, heads] = [
    await findPastPledger(work, given.personId, given.publishedOn),
    await listPastHeads(work, campaign),
  ];
  if (!pledger) throw new Refusal("INVALID", { personId: "notHereThen" });
  if (!heads.some(({ personId }) => personId === given.examinerPersonId))
    throw new Refusal("INVALID", { examinerPersonId: "notAnOption" });
  if ([given.personId, work.actor.personId].includes(given.examinerPersonId)) throw new Refusal("OWN_WORK");
  await demandCategories(work, campaign, items);
  const [id, number] = [newId(), await takeNumber(work, campaign)];
  const proxy = given.personId === work.actor.personId ? {} : { proxyPersonId: work.actor.personId };
  const { name: pledgerName, title: pledgerTitle, ...stood } = pledger;
  await work.db.pledge.create({
    data: {
      orgId: work.orgId,
      id,
      campaignOrgId: campaign.orgId,
      campaignId: campaign.id,
      number,
      pledgerKind: "PERSON",
      personId: given.personId,
      authorPersonId: given.personId,
      pledgerName,
      pledgerTitle,
      ...stood,
      ...proxy,
      backfilled: true,
      paper: given.paper,
      raisedOn: asDate(given.raisedOn),
      settledOn: asDate(given.settledOn),
      createdAt: work.now,
    },
  });
  await addSurvey(work, id, given);
  await addItems(work, id, campaign, items);
  await walkThrough(work, id, given, items);
  await keepFulfilled(work, id, given, items);
  await record(work, {
    kind: "pledge.backfill",
    subjectId: id,
    facts: { number, pledger: pledgerName, items: items.length, publishedOn: given.publishedOn, paper: given.paper },
  });
  await countAnew(work, campaign);
  return id;
}

function demandOrder(work: Work, given: BackfillPledge, items: readonly BackfilledItem[], { beginsOn }: PastCampaign) {
  const fulfilled = items.map(({ fulfilledOn }) => fulfilledOn || undefined);
  const faults = faultsOfOrder(given, fulfilled, { beginsOn, today: work.today });
  if (Object.keys(faults).length > 0) throw new Refusal("INVALID", faults);
}

async function demandCategories(work: Work, campaign: PastCampaign, items: readonly BackfilledItem[]) {
  const key = { campaignOrgId: campaign.orgId, campaignId: campaign.id };
  const known = new Set((await listCategories(work, key, "PERSON")).map(({ id }) => id));
  const unknown = items.findIndex(({ categoryId }) => !known.has(categoryId));
  if (unknown !== -1) throw new Refusal("INVALID", { [`items[${unknown}].categoryId`]: "notAnOption" });
}

const addSurvey = (work: Work, pledgeId: string, { visitedOn, visitedWhom, answered }: BackfillPledge) =>
  work.db.pledgeSurvey.create({
    data: {
      orgId: work.orgId,
      id: newId(),
      pledgeId,
      visitedOn: asDate(visitedOn),
      visitedWhom,
      asked: "",
      answered,
      recordedByPersonId: work.actor.personId,
    },
  });

const addItems = (work: Work, pledgeId: string, campaign: PastCampaign, items: readonly BackfilledItem[]) =>
  work.db.pledgeItem.createMany({
    data: items.map(({ categoryId, text, target, dueOn, beneficiary, checkedHow }, at) => ({
      orgId: work.orgId,
      id: newId(),
      pledgeId,
      campaignOrgId: campaign.orgId,
      campaignId: campaign.id,
      number: at + 1,
      categoryId,
      text,
      target,
      dueOn: asDate(dueOn || ""),
      beneficiary,
      checkedHow,
    })),
  });

/** The same law as on the day: raised, settled by somebody else, published; each step under the database's own guards. */
async function walkThrough(work: Work, id: string, given: BackfillPledge, items: readonly BackfilledItem[]) {
  const where = { orgId: work.orgId, id };
  const at = (day: string) => new Date(`${day}T09:00:00+08:00`);
  const wordings = items.map((item, place) => ({ ...item, number: place + 1, dueOn: item.dueOn || "" }));
  await work.db.pledge.updateMany({ where, data: { state: "RAISED" } });
  await work.db.pledge.updateMany({
    where,
    data: { state: "SETTLED", examinerPersonId: given.examinerPersonId, settledAt: at(given.settledOn) },
  });
  await work.db.pledge.updateMany({
    where,
    data: {
      state: "PUBLISHED",
      publishedAt: at(given.publishedOn),
      publishedOn: asDate(given.publishedOn),
      contentHash: contentHash(wordings),
    },
  });
}

/** What the paper says was kept: its evidence, the day, and the examiner of then as the one who judged it (INV-06). */
async function keepFulfilled(work: Work, pledgeId: string, given: BackfillPledge, items: readonly BackfilledItem[]) {
  const rows = await work.db.pledgeItem.findMany({
    where: { orgId: work.orgId, pledgeId },
    orderBy: { number: "asc" },
  });
  for (const [at, { fulfilledOn, evidence }] of items.entries()) {
    const row = rows[at];
    if (!row || !fulfilledOn) continue;
    await work.db.pledgeEvidence.create({
      data: {
        orgId: work.orgId,
        id: newId(),
        itemId: row.id,
        description: evidence,
        addedByPersonId: work.actor.personId,
        addedAt: work.now,
      },
    });
    const where = { orgId: work.orgId, id: row.id };
    await work.db.pledgeItem.updateMany({ where, data: { state: "CLAIMED" } });
    await work.db.pledgeItem.updateMany({
      where,
      data: { state: "FULFILLED", fulfilledOn: asDate(fulfilledOn), confirmedByPersonId: given.examinerPersonId },
    });
  }
}

/** This year's figures fold as ever; those of a past year go up the line of that year. */
async function countAnew(work: Work, { orgId, id, running }: PastCampaign) {
  if (running) await markStale(work, { campaignOrgId: orgId, campaignId: id });
  else await work.rows(sql`select fold_past(${work.orgId}::uuid, ${orgId}::uuid, ${id}::uuid)::text`);
}
