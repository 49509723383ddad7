import "server-only";
import { createHash } from "node:crypto";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import type { Sheet } from "@/lib/documents/read-sheet";
import { dutyIn } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { enqueue } from "@/lib/kernel/queue";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { tidy } from "./fields/rules";
import type { Field, ImportKind } from "./fields/schema";
import { readUpload } from "./files/queries";
import { bodyOf, findHeading, guessFields, type Heading, headerKey } from "./headers/rules";
import { type ImportMove, importLifecycle } from "./lifecycle";
import { leadsOthers } from "./orgs/queries";
import { demandPaper, demandVisit, type Grounds } from "./papers/rules";
import { keepsImports } from "./policy";
import { type Batch, findBatch, listColumns, listMappings } from "./queries";
import { faultOfMapping, fieldsOf, isCompared, largestFile } from "./rules";
import type { ConfirmImport, ImportId, MapImport, UploadImport } from "./schema";

/**
 * Takes a file in: reads it, finds its heading and proposes a field for every column. Refuses INVALID beside the file,
 * in words that say what to do. Nothing is changed yet, so nothing is recorded.
 */
export async function uploadImport(work: Work, { kind, file }: UploadImport): Promise<string> {
  if (!keepsImports(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if (kind === "ORGS" && !(await leadsOthers(work))) throw new Refusal("INVALID", { kind: "leadsNobody" });
  const campaign = isCompared(kind) ? await findRunningCampaign(work) : null;
  if (isCompared(kind) && !campaign) throw new Refusal("INVALID", { kind: "noCampaign" });
  if (file.size > largestFile) throw new Refusal("INVALID", { file: "sheet_TOO_LARGE" });
  if (file.size === 0) throw new Refusal("INVALID", { file: "required" });
  const bytes = Buffer.from(await file.arrayBuffer());
  const sheet = readUpload(bytes);
  const fields = fieldsOf[kind];
  const heading = findHeading(sheet.rows, sheet.merges, fields);
  if (!heading || bodyOf(sheet.rows, heading, sheet.merges).length === 0)
    throw new Refusal("INVALID", { file: "sheet_NO_ROWS" });
  const id = newId();
  await work.db.importBatch.create({
    data: {
      orgId: work.orgId,
      id,
      kind,
      fileName: [...file.name].slice(-120).join(""),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes: bytes.length,
      sheetName: sheet.name,
      headerRow: heading.row,
      headerEnd: heading.end,
      rowCount: bodyOf(sheet.rows, heading, sheet.merges).length,
      uploadedByPersonId: work.actor.personId,
      uploadedAt: work.now,
      ...(campaign ? { campaignOrgId: campaign.orgId, campaignId: campaign.id } : {}),
    },
  });
  await work.db.importFile.create({ data: { orgId: work.orgId, id: newId(), batchId: id, content: bytes } });
  await work.db.importColumn.createMany({ data: await columnsOf(work, id, kind, sheet, heading, fields) });
  return id;
}

async function columnsOf(
  work: Work,
  batchId: string,
  kind: ImportKind,
  sheet: Sheet,
  heading: Heading,
  fields: readonly Field[],
) {
  const guesses = guessFields(heading.columns, fields, await listMappings(work, kind));
  const body = bodyOf(sheet.rows, heading, sheet.merges);
  return heading.columns.map(({ position, header }) => ({
    orgId: work.orgId,
    id: newId(),
    batchId,
    position,
    header: header.slice(0, 120),
    field: guesses.get(position) ?? "",
    samples: [...new Set(body.slice(0, 200).map(({ cells }) => tidy(cells[position] ?? null)))]
      .filter(Boolean)
      .slice(0, 3),
  }));
}

/** Says what every column means, remembers it for this org's next file, and orders the check. */
export async function mapImport(work: Work, { importId, fields }: MapImport): Promise<void> {
  const batch = await moved(work, importId, "map");
  const columns = await listColumns(work, importId);
  const known = fieldsOf[batch.kind];
  const chosen = columns.map((_, place) => known.find(({ key }) => key === fields[place])?.key ?? "");
  const fault = faultOfMapping(chosen, known);
  if (fault) throw new Refusal("INVALID", { mapping: fault === "required" ? "mappingMissing" : "mappingTwice" });
  for (const [place, { id, header }] of columns.entries()) {
    const field = chosen[place] ?? "";
    await work.db.importColumn.update({ where: { orgId_id: { orgId: work.orgId, id } }, data: { field } });
    const key = { orgId: work.orgId, kind: batch.kind, header: headerKey(header) };
    await work.db.importMapping.upsert({
      where: { orgId_kind_header: key },
      create: { ...key, id: newId(), field },
      update: { field },
    });
  }
  await work.db.importBatch.update({
    where: { orgId_id: { orgId: work.orgId, id: importId } },
    data: { doneCount: 0, obstacles: [] },
  });
  await enqueue(work, "run-imports");
}

/** Lets the checked rows in; all or nothing is refused while a single row is wrong. The job records the one event. */
export async function confirmImport(work: Work, { importId, mode, ...paper }: ConfirmImport): Promise<void> {
  const batch = await findBatch(work, importId);
  await moved(work, importId, "confirm", groundsOf(work, batch, paper));
  if (mode === "ALL_OR_NOTHING" && batch.badCount > 0) throw new Refusal("INVALID", { mode: "rowsWrong" });
  if (batch.addCount + batch.updateCount === 0) throw new Refusal("INVALID", { mode: "rowsNone" });
  await work.db.importBatch.update({
    where: { orgId_id: { orgId: work.orgId, id: importId } },
    data: { mode, doneCount: 0, obstacles: [] },
  });
  await enqueue(work, "run-imports");
}

/** What new rows of the kind rest on: organisations on a document, pledges on visits. */
function groundsOf(
  work: Work,
  { kind, addCount }: Batch,
  given: Omit<ConfirmImport, "importId" | "mode">,
): Partial<Grounds> {
  if (kind === "ORGS") return demandPaper(work, given);
  return kind === "PLEDGES" && addCount > 0 ? demandVisit(work, given) : {};
}

/** Orders that an import be taken back; the job does it while nothing later rests on its rows, and says what does. */
export async function undoImport(work: Work, { importId }: ImportId): Promise<void> {
  await moved(work, importId, "undo");
  await enqueue(work, "run-imports");
}

/** Puts an upload aside; its bytes and rows go at once. */
export async function discardImport(work: Work, { importId }: ImportId): Promise<void> {
  await moved(work, importId, "discard");
  const where = { orgId: work.orgId, batchId: importId };
  await work.db.importRow.deleteMany({ where });
  await work.db.importFile.deleteMany({ where });
}

/** The batch after the move, by compare-and-set. */
async function moved(work: Work, id: string, name: ImportMove, paper: Partial<Grounds> = {}) {
  const batch = await findBatch(work, id);
  const state = advance(importLifecycle, name, work.actor, batch);
  const set = await work.db.importBatch.updateMany({
    where: { orgId: work.orgId, id, state: batch.state },
    data: name === "confirm" ? { ...confirmed(work, state), ...paper } : { state },
  });
  if (set.count !== 1) throw new Refusal("WRONG_STATE");
  return { ...batch, state };
}

const confirmed = (work: Work, state: string) => ({
  state,
  confirmedByPersonId: work.actor.personId,
  confirmedCapacity: dutyIn(work.actor, work.orgId)?.title ?? work.actor.capacity,
});
