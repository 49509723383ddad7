import "server-only";
import { createHash } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { letters } from "@/lib/documents/sheet-parts";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { cellFields, listFields } from "./catalogue/schema";
import { readForm } from "./files/queries";
import { type SheetMove, sheetLifecycle } from "./lifecycle";
import { keepsSheets } from "./policy";
import { findSheet, listVersions, type SheetRow } from "./queries";
import { faultOfPlaces, guessSheet } from "./rules";
import { type AddSheet, type AddVersion, largestSheet, type MapSheet, type VersionChosen } from "./schema";

/** Keeps a superior's sheet as it came, with a first guess of what belongs where. Refuses INVALID beside the file. Gives the version's id. */
export async function addSheet(work: Work, { title, note, file }: AddSheet): Promise<string> {
  if (!keepsSheets(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const formId = newId();
  const { orgId, actor, now } = work;
  await work.db.sheetForm.create({
    data: { orgId, id: formId, title, note, addedByPersonId: actor.personId, addedAt: now },
  });
  const id = await keepVersion(work, formId, 1, file);
  await record(work, { kind: "sheet.add", subjectId: id, facts: { title, version: 1 } });
  return id;
}

/** A new edition of a sheet; the one in force stays so until this one is released. */
export async function addSheetVersion(work: Work, { formId, file }: AddVersion): Promise<string> {
  if (!keepsSheets(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const [newest] = await listVersions(work, { orgId: work.orgId, formId });
  if (!newest) throw new Refusal("NOT_FOUND");
  if (newest.state === "DRAFT") throw new Refusal("WRONG_STATE");
  const id = await keepVersion(work, formId, newest.version + 1, file);
  await record(work, {
    kind: "sheet.add",
    subjectId: id,
    facts: { title: newest.title, version: newest.version + 1 },
  });
  return id;
}

async function keepVersion(work: Work, formId: string, version: number, file: File): Promise<string> {
  if (file.size > largestSheet) throw new Refusal("INVALID", { file: "sheet_TOO_LARGE" });
  const content = Buffer.from(await file.arrayBuffer());
  const sheet = readForm(content);
  const { places, ...guess } = guessSheet(sheet.rows, sheet.merges);
  const [orgId, id] = [work.orgId, newId()];
  await work.db.sheetVersion.create({
    data: {
      orgId,
      id,
      formId,
      version,
      fileName: [...file.name].slice(-120).join(""),
      sheetName: sheet.name,
      sha256: createHash("sha256").update(content).digest("hex"),
      bytes: content.length,
      content,
      ...guess,
      addedByPersonId: work.actor.personId,
      addedAt: work.now,
    },
  });
  await work.db.sheetPlace.createMany({
    data: places.map((place) => ({ ...place, orgId, id: newId(), versionId: id })),
  });
  return id;
}

/** Says what belongs into every column and cell of a draft. Refuses INVALID beside what contradicts itself. */
export async function mapSheet(work: Work, { versionId, source, columns, cells, figures, ...rows }: MapSheet) {
  const sheet = await findSheet(work, versionId);
  if (!keepsSheets(work.actor, sheet)) throw new Refusal("NOT_AUTHORISED");
  if (sheet.state !== "DRAFT") throw new Refusal("WRONG_STATE");
  const placed = placesOf(source, columns, cells, figures);
  const { orgId } = sheet;
  await work.db.sheetPlace.deleteMany({ where: { orgId, versionId } });
  await work.db.sheetPlace.createMany({ data: placed.map((place) => ({ ...place, orgId, id: newId(), versionId })) });
  const { count } = await work.db.sheetVersion.updateMany({
    where: { orgId, id: versionId, state: "DRAFT" },
    data: source === "NONE" ? { source } : { source, ...rows },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
}

function placesOf(source: MapSheet["source"], columns: string[], cells: string[], figures: string[]) {
  const known = source === "NONE" ? [] : listFields[source];
  const chosen = columns.map((field) => known.find(({ key }) => key === field)?.key ?? "");
  const figured = cells.map((place, at) => ({
    place,
    field: cellFields.find(({ key }) => key === figures[at])?.key ?? "",
  }));
  const fault = faultOfPlaces(chosen, figured);
  if (fault) throw new Refusal("INVALID", { [fault === "mappingTwice" ? "mapping" : "figuring"]: fault });
  return [...chosen.map((field, at) => ({ place: letters(at), field })), ...figured].filter(({ field }) => field);
}

/** Puts a version in force, here and for everybody below; the one before it is followed by it. */
export async function releaseSheet(work: Work, { versionId }: VersionChosen): Promise<void> {
  const sheet = await findSheet(work, versionId);
  const others = await listVersions(work, sheet);
  const standing = others.find(({ state }) => state === "RELEASED");
  if (standing) await move(work, standing, "replace");
  await move(work, sheet, "release");
  await record(work, {
    kind: "sheet.release",
    subjectId: versionId,
    facts: { title: sheet.title, version: sheet.version },
  });
}

export async function retireSheet(work: Work, { versionId }: VersionChosen): Promise<void> {
  const sheet = await findSheet(work, versionId);
  await move(work, sheet, "retire");
  await record(work, {
    kind: "sheet.retire",
    subjectId: versionId,
    facts: { title: sheet.title, version: sheet.version },
  });
}

async function move(work: Work, sheet: SheetRow, name: SheetMove): Promise<void> {
  const state = advance(sheetLifecycle, name, work.actor, sheet);
  const moved = await work.rows(sql`
    update sheet_version set state = ${state} where org_id = ${sheet.orgId}::uuid and id = ${sheet.versionId}::uuid and state = ${sheet.state} returning 1`);
  if (moved.length !== 1) throw new Refusal("WRONG_STATE");
}
