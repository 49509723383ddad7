import { createHash } from "node:crypto";
import type { Client } from "pg";
import { unzip } from "@/lib/documents/unzip";
import { storeCheck } from "@/lib/imports/checks/commands";
import { readForCheck } from "@/lib/imports/checks/queries";
import { findHeading, guessFields } from "@/lib/imports/headers/rules";
import { peopleFields } from "@/lib/imports/people/rules";
import { findBatch } from "@/lib/imports/queries";
import { newId } from "@/lib/kernel/ids";
import { beginJob } from "@/lib/kernel/work";
import { rosterHeaders, rosterRows } from "../support/roster";
import { wpsWorkbook } from "../support/wps-workbook";
import { withClient } from "./database";
import { type Figure, ratioOf } from "./figure";
import { admin, type Ground } from "./ground";
import { pair } from "./rounds";

const people = 9_550;

/** A county's roster of 9,550 people and twenty columns: read, checked, compared with the roll and stored, against unzipping it. */
export async function benchImport({ demo }: Ground): Promise<Figure[]> {
  return withClient(admin(demo), async (client) => {
    const { file, orgId, personId } = await rosterOf(client);
    const importing = async () => {
      const id = await uploaded(client, { file, orgId, personId });
      const began = performance.now();
      const batch = await beginJob(orgId, (work) => findBatch(work, id));
      const read = await beginJob(orgId, (work) => readForCheck(work, batch));
      const { addCount } = await beginJob(orgId, (work) => storeCheck(work, batch, read));
      const took = performance.now() - began;
      if (addCount !== people) throw new Error(`${addCount} of ${people} rows were taken`);
      await client.query("delete from import_batch where id = $1", [id]);
      return took;
    };
    const unzipping = async () => {
      const began = performance.now();
      const archive = unzip(file, { entries: 2_000, unzippedBytes: 2e8, ratio: 150 });
      for (const path of archive.paths()) archive.read(path);
      return performance.now() - began;
    };
    return [
      ratioOf("import: 9,550 people checked and stored / unzipping", await pair(importing, unzipping, 9), "×", "≤ 4"),
    ];
  });
}

async function rosterOf(client: Client) {
  const branches = await client.query<{ name: string }>(
    "select name from org join org_kind k on k.code = kind where k.holds_members and closed_on is null order by path",
  );
  const names = branches.rows.map(({ name }) => name);
  const rows = rosterRows(people, (serial) => names[serial % names.length] ?? "", 100_000);
  const title = ["某县党员花名册", ...Array<null>(rosterHeaders.length - 1).fill(null)];
  const file = wpsWorkbook({ name: "花名册", rows: [title, rosterHeaders, ...rows], merges: ["A1:T1"] });
  const root = await client.query<{ org: string; person: string }>(
    "select o.id as org, d.person_id as person from org o join duty d on d.org_id = o.id where o.parent_id is null limit 1",
  );
  return { file, orgId: root.rows[0]?.org ?? "", personId: root.rows[0]?.person ?? "" };
}

type Upload = { file: Buffer; orgId: string; personId: string };

/** What the page does before the check: the file is kept and its columns are named. */
async function uploaded(client: Client, { file, orgId, personId }: Upload): Promise<string> {
  const id = newId();
  const columns = rosterHeaders.map((header, position) => ({ position, header }));
  const heading = findHeading([{ number: 2, cells: rosterHeaders }], [], peopleFields);
  const fields = guessFields(columns, peopleFields, new Map());
  await client.query(
    "insert into import_batch (org_id, id, kind, file_name, sha256, bytes, sheet_name, header_row, header_end, uploaded_by_person_id, uploaded_at) values ($1, $2, 'PEOPLE', '花名册.xlsx', $3, $4, '花名册', $5, $5, $6, now())",
    [orgId, id, createHash("sha256").update(file).digest("hex"), file.length, heading?.end ?? 2, personId],
  );
  await client.query("insert into import_file values ($1, $2, $3, $4)", [orgId, newId(), id, file]);
  for (const { position, header } of columns)
    await client.query(
      "insert into import_column (org_id, id, batch_id, position, header, field) values ($1, $2, $3, $4, $5, $6)",
      [orgId, newId(), id, position, header, fields.get(position) ?? ""],
    );
  return id;
}
