import { join } from "node:path";
import { withClient } from "../setup/connect.mjs";
import { Failure } from "../setup/failure.mjs";
import { ownerRole } from "../setup/roles.mjs";
import { copyIn } from "./copy.mjs";

/**
 * Lays the tables of an archive into a migrated, unused database, in one transaction and as the owner of the tables:
 * no superuser is needed. References are taken off and put on again, which checks every one of them.
 */
export async function loadDatabase({ adminUrl, folder, manifest }) {
  const asOwner = { options: `-c role=${ownerRole} -c timezone=UTC` };
  await withClient(
    adminUrl,
    async (client) => {
      await client.query("begin");
      const references = await takeOffReferences(client);
      const names = manifest.tables.map(({ name }) => `"${name}"`).join(", ");
      await client.query(`truncate ${names}`);
      for (const table of manifest.tables) await fill(client, folder, table);
      for (const { table, name, definition } of references)
        await client.query(`alter table ${table} add constraint "${name}" ${definition}`);
      for (const { name, last } of manifest.sequences)
        if (last !== null) await client.query("select setval($1::regclass, $2::bigint)", [`"${name}"`, last]);
      // A slip that was used after the backup must not open the door a second time.
      await client.query("update sign_in_slip set voided_at = app_now() where used_at is null and voided_at is null");
      await client.query("commit");
      await client.query("analyze");
    },
    asOwner,
  );
}

async function takeOffReferences(client) {
  const { rows } = await client.query(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint "${name}"`);
  return rows;
}

/** COPY takes no rows under row-level security, and the guards have judged these rows once already. */
async function fill(client, folder, { name, columns, file, rows }) {
  const table = `"${name}"`;
  const { rows: known } = await client.query(
    "select relforcerowsecurity as forced from pg_class where oid = $1::regclass",
    [table],
  );
  await client.query(`alter table ${table} disable trigger user`);
  if (known[0].forced) await client.query(`alter table ${table} no force row level security`);
  const taken = await copyIn(client, `copy ${table} (${columns.join(", ")}) from stdin`, join(folder, file));
  if (known[0].forced) await client.query(`alter table ${table} force row level security`);
  await client.query(`alter table ${table} enable trigger user`);
  if (taken !== rows) throw new Failure(`${name}: ${taken} of ${rows} rows arrived.`);
}

/** The first broken row of every chain; an empty list means that the history is whole. */
export const auditBreaks = (adminUrl) =>
  withClient(adminUrl, async (client) => (await client.query("select org_id, seq, reason from audit_breaks()")).rows, {
    options: `-c role=${ownerRole}`,
  });

/** Whether anything lives here already; an archive is never laid over it. */
export const isUnused = (adminUrl) =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query("select to_regclass('public.org') is not null as made");
    return (
      !rows[0].made || (await client.query("select from installation union all select from org limit 1")).rowCount === 0
    );
  });
