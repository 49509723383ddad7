import { confirmImport, discardImport, mapImport, undoImport, uploadImport } from "@/lib/imports/commands";
import type { ImportKind } from "@/lib/imports/fields/schema";
import { findBatch, listColumns, listRows } from "@/lib/imports/queries";
import { handlers } from "@/lib/jobs/handlers";
import { begin, look } from "@/lib/kernel/work";
import type { Paper } from "@/lib/orgs/changes/schema";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { type WpsCell, wpsWorkbook } from "@/tests/support/wps-workbook";

type Visit = { visitedOn: string; visitedWhom: string; answered: string };
export type Hand = { person: TestPerson; org: TestOrg };

export const fileOf = (rows: readonly (readonly (WpsCell | null)[])[], name = "花名册.xlsx") =>
  new File([new Uint8Array(wpsWorkbook({ name: "花名册", rows }))], name);

export const upload = ({ person, org }: Hand, file: File, kind: ImportKind = "PEOPLE") =>
  begin(as(person, org), (work) => uploadImport(work, { kind, file }));

/** Lets the job take every waiting import a step further. */
export const runJobs = () => handlers["run-imports"](async () => undefined);

export async function checked(hand: Hand, file: File, kind: ImportKind = "PEOPLE"): Promise<string> {
  const importId = await upload(hand, file, kind);
  const columns = await see(hand, (scope) => listColumns(scope, importId));
  await begin(as(hand.person, hand.org), (work) =>
    mapImport(work, { importId, fields: columns.map(({ field }) => field) }),
  );
  await runJobs();
  return importId;
}

export async function confirmed(
  hand: Hand,
  importId: string,
  mode: "GOOD_ROWS" | "ALL_OR_NOTHING" = "GOOD_ROWS",
  paper: Partial<Paper & Visit> = {},
) {
  const input = { importId, mode, documentTitle: "", documentNumber: "", visitedWhom: "", answered: "", ...paper };
  await begin(as(hand.person, hand.org), (work) => confirmImport(work, input));
  await runJobs();
  return batchOf(hand, importId);
}

export async function undone(hand: Hand, importId: string) {
  await begin(as(hand.person, hand.org), (work) => undoImport(work, { importId }));
  await runJobs();
  return batchOf(hand, importId);
}

export const discarded = (hand: Hand, importId: string) =>
  begin(as(hand.person, hand.org), (work) => discardImport(work, { importId }));

export async function see<T>({ person, org }: Hand, visit: Parameters<typeof look<T>>[1]): Promise<T> {
  const seen = await look(as(person, org), visit);
  if (seen === null) throw new Error("nothing proves a right to look there");
  return seen;
}

export const batchOf = (hand: Hand, importId: string) => see(hand, (scope) => findBatch(scope, importId));
export const badRows = (hand: Hand, importId: string) => see(hand, (scope) => listRows(scope, importId, "BAD"));
