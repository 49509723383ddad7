import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/generated/prisma/client";
import { asDate, type Day } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { proveHere } from "@/lib/people/queries";
import { runsCampaign } from "../policy";
import { findRunningCampaign } from "../queries";
import { findTemplate } from "../templates/queries";
import { findItem, listGivable } from "./queries";
import { type Line, linesOf, marksList } from "./rules";
import type { GiveChecklist, markItemSchema, unmarkItemSchema } from "./schema";

/** A set becomes a list to tick, here or in every organisation directly below; an empty set is not given (CAM-34, RPT-37). */
export async function giveChecklist(work: Work, given: GiveChecklist): Promise<number> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const [source = "", place = ""] = given.from.split(" ");
  const { parts } = await findTemplate(work, source);
  const name = parts.find((part) => part.place === place && part.kind === "CRITERIA_SET")?.name;
  const lines = linesOf(parts, place);
  if (!name || lines.length === 0) throw new Refusal("INVALID", { from: "notAnOption" });
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const holders = await listHolders(work, given.reach);
  const list = { kind: given.kind, name, dueOn: given.dueOn ? asDate(given.dueOn) : null };
  const origin = { campaignOrgId: campaign.orgId, campaignId: campaign.id, issuerOrgId: work.orgId };
  const rows = holders.map((holder) => ({ ...holder, ...origin, ...list, id: newId() }));
  await writeLists(work, rows, lines);
  return rows.length;
}

/** Whose list it becomes: the organisation's, each one's directly below, or one person's (三个一). */
async function listHolders(work: Work, reach: GiveChecklist["reach"]) {
  if (reach === "below") return (await listGivable(work)).map(({ id }) => ({ orgId: id, personId: null }));
  if (reach === "here") return [{ orgId: work.orgId, personId: null }];
  await proveHere(work, reach, "reach");
  return [{ orgId: work.orgId, personId: reach }];
}

async function writeLists(work: Work, rows: readonly Prisma.ChecklistCreateManyInput[], lines: readonly Line[]) {
  await work.db.checklist.createMany({ data: [...rows] });
  await work.db.checklistItem.createMany({
    data: rows.flatMap(({ orgId, id }) =>
      lines.map((line, at) => ({ ...line, orgId, id: newId(), checklistId: id, position: at + 1 })),
    ),
  });
  for (const { orgId, id, name } of rows)
    await record(work, { kind: "checklist.give", subjectId: id, orgId, facts: { name } });
}

/** 完成, 升星: done on a day that has come, with what shows it. */
export async function markItem(work: Work, { itemId, doneOn, note }: z.output<typeof markItemSchema>): Promise<void> {
  if (doneOn > work.today) throw new Refusal("INVALID", { doneOn: "inTheFuture" });
  await change(work, itemId, "checklist.mark", { doneOn, note });
}

/** 摘星, or a tick set by mistake: taken off with the reason. */
export const unmarkItem = (work: Work, { itemId, note }: z.output<typeof unmarkItemSchema>): Promise<void> =>
  change(work, itemId, "checklist.unmark", { doneOn: null, note });

type Mark = { doneOn: Day | null; note: string };

async function change(work: Work, id: string, kind: "checklist.mark" | "checklist.unmark", { doneOn, note }: Mark) {
  const item = await findItem(work, id);
  if (!marksList(work.actor, item)) throw new Refusal("NOT_AUTHORISED");
  const { count } = await work.db.checklistItem.updateMany({
    where: { orgId: item.orgId, id, doneOn: kind === "checklist.mark" ? null : { not: null } },
    data: { note, doneOn: doneOn ? asDate(doneOn) : null, markerPersonId: doneOn ? work.actor.personId : null },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind, subjectId: id, orgId: item.orgId, facts: { name: item.listName, item: item.text, note } });
}
