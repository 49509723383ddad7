import "server-only";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/kernel/work";
import type { Verdict } from "../fields/schema";
import { readUpload } from "../files/queries";
import { bodyOf, type RawRow } from "../headers/rules";
import { indicatorFields } from "../indicators/fields";
import { listStanding } from "../indicators/queries";
import { figureKey, judgeFigures } from "../indicators/rules";
import { orgFields } from "../orgs/fields";
import { findTree } from "../orgs/queries";
import { completeOrg, judgeOrgs, orgKey } from "../orgs/rules";
import { listPlaces, matchPeople } from "../people/queries";
import { completePerson, judgePerson, type PersonMatch, peopleFields, personKey, place } from "../people/rules";
import { pledgeFields } from "../pledges/fields";
import { findAim, findLedger } from "../pledges/queries";
import { itemKey, judgePledges } from "../pledges/rules";
import { type Batch, findFile, listColumns } from "../queries";
import { judgeRows, type KindLaw, type ReadRow, readRows } from "../rows/rules";

/** A row as it is stored: `target` is the org it goes to, `subject` whom or what it is about, empty where that is new. */
export type CheckedLine = ReadRow & { verdict: Verdict; target: string; subject: string; before?: readonly string[] };
/** The rows as facts and faults; `judge` then asks the database what it knows of them. */
export type ReadFile = { rows: ReadRow[]; judge: (scope: Scope) => Promise<CheckedLine[]> };

/** The file of a batch as facts and faults; the database has not yet been asked what it knows. */
export async function readForCheck(scope: Scope, batch: Batch): Promise<ReadFile> {
  const columns = await listColumns(scope, batch.id);
  const { rows, merges } = readUpload(await findFile(scope, batch.id));
  const mapped = new Map(columns.filter(({ field }) => field !== "").map(({ position, field }) => [position, field]));
  const body = bodyOf(rows, { end: batch.headerEnd }, merges);
  const read = { PEOPLE: readPeople, ORGS: readOrgs, PLEDGES: readPledges, INDICATORS: readFigures }[batch.kind];
  return read(scope, body, mapped, batch);
}

async function readPledges(
  scope: Scope,
  body: RawRow[],
  mapped: ReadonlyMap<number, string>,
  { id }: Batch,
): Promise<ReadFile> {
  const law = { fields: pledgeFields, complete: () => [], key: itemKey };
  const rows = readRows(body, mapped, law, scope.today);
  const columns = new Map([...mapped].map(([position, key]) => [key, position]));
  const judge = async (later: Scope) => {
    const aim = await findAim(later, id);
    if (!aim) throw new Refusal("NOT_FOUND");
    return judgePledges(rows, (key) => columns.get(key) ?? -1, await findLedger(later, aim));
  };
  return { rows, judge };
}

async function readFigures(
  scope: Scope,
  body: RawRow[],
  mapped: ReadonlyMap<number, string>,
  { id }: Batch,
): Promise<ReadFile> {
  const law = { fields: indicatorFields, complete: () => [], key: figureKey };
  const rows = readRows(body, mapped, law, scope.today);
  const columns = new Map([...mapped].map(([position, key]) => [key, position]));
  const judge = async (later: Scope) => {
    const aim = await findAim(later, id);
    if (!aim) throw new Refusal("NOT_FOUND");
    const standing = await listStanding(later, aim);
    return judgeFigures(rows, { columnOf: (key) => columns.get(key) ?? -1, standing, today: later.today });
  };
  return { rows, judge };
}

async function readPeople(scope: Scope, body: RawRow[], mapped: ReadonlyMap<number, string>): Promise<ReadFile> {
  const { here, orgs } = await listPlaces(scope);
  const law: KindLaw<PersonMatch> = {
    fields: peopleFields,
    complete: (facts, columnOf) => completePerson(facts, columnOf, orgs, here),
    key: personKey,
    judge: judgePerson,
  };
  const rows = readRows(body, mapped, law, scope.today);
  const judge = async (later: Scope) =>
    judgeRows(rows, await matchPeople(later, rows), law).map((row) => ({
      ...row,
      target: row.verdict === "BAD" ? "" : (row.facts[place("org")] ?? ""),
      subject: row.match?.personId ?? "",
    }));
  return { rows, judge };
}

async function readOrgs(scope: Scope, body: RawRow[], mapped: ReadonlyMap<number, string>): Promise<ReadFile> {
  const rows = readRows(body, mapped, { fields: orgFields, complete: completeOrg, key: orgKey }, scope.today);
  const columns = new Map([...mapped].map(([position, key]) => [key, position]));
  const judge = async (later: Scope) =>
    judgeOrgs(rows, (key) => columns.get(key) ?? -1, await findTree(later, rows), newId);
  return { rows, judge };
}
