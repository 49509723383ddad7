import "server-only";
import type { Scope } from "@/lib/kernel/work";
import { readUpload } from "../files/queries";
import { bodyOf } from "../headers/rules";
import { listPlaces } from "../people/queries";
import { completePerson, judgePerson, type PersonMatch, peopleFields, personKey } from "../people/rules";
import { type Batch, findFile, listColumns } from "../queries";
import { type KindLaw, type ReadRow, readRows } from "../rows/rules";

export type ReadFile = { law: KindLaw<PersonMatch>; rows: ReadRow[] };

/** The file of a batch as facts and faults; the database has not yet been asked whom it knows. */
export async function readForCheck(scope: Scope, batch: Batch): Promise<ReadFile> {
  const columns = await listColumns(scope, batch.id);
  const { here, orgs } = await listPlaces(scope);
  const { rows } = readUpload(await findFile(scope, batch.id));
  const mapped = new Map(columns.filter(({ field }) => field !== "").map(({ position, field }) => [position, field]));
  const law: KindLaw<PersonMatch> = {
    fields: peopleFields,
    complete: (facts, columnOf) => completePerson(facts, columnOf, orgs, here),
    key: personKey,
    judge: judgePerson,
  };
  return { law, rows: readRows(bodyOf(rows, { end: batch.headerEnd }), mapped, law, scope.today) };
}
