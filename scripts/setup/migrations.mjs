import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "./connect.mjs";
import { previousPath, readMigrations, readPrevious, readSchemas } from "./datamodel.mjs";
import { exitCodes, Failure } from "./failure.mjs";
import { ownerRole } from "./roles.mjs";
import { withSchemaEngine } from "./schema-engine.mjs";

const filters = { externalTables: [], externalEnums: [] };
const lockKey = 7_221_019;

/** Writes the SQL that leads from the last migration's datamodel to today's; returns its path. */
export async function createMigration({ prismaDir, name }) {
  const schemas = readSchemas(prismaDir);
  const previous = readPrevious(prismaDir);
  const from = previous ? datamodel(previous) : { tag: "empty" };
  const { stdout } = await withSchemaEngine({ schemas }, (engine) =>
    engine.diff({ from, to: datamodel(schemas), script: true, exitCode: null, filters }),
  );
  const stamp = new Date().toISOString().replace(/[-:T]/g, "").slice(0, 14);
  const folder = join(prismaDir, "migrations", `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), stdout);
  writeFileSync(join(prismaDir, "migrations", "migration_lock.toml"), 'provider = "postgresql"\n');
  writeFileSync(previousPath(prismaDir), `${schemas.map(([, content]) => content.trim()).join("\n\n")}\n`);
  return join(folder, "migration.sql");
}

/** Applies what is pending, or of it what `only` names, as the owner of the tables; returns the names applied. */
export async function deployMigrations({ prismaDir, adminUrl, only }) {
  const refusals = [];
  const onRefusal = (error, script) => refusals.push(locate(error, script));
  return alone(adminUrl, () =>
    withSchemaEngine({ connection: asOwner(adminUrl), schemas: readSchemas(prismaDir), onRefusal }, async (engine) => {
      const migrationsList = chosen(readMigrations(prismaDir), only);
      try {
        return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
      } catch (error) {
        const names = await forgetFailed(engine, migrationsList);
        throw new Failure(
          `Migration ${names} was refused and undone: ${refusals[0] ?? error.message}`,
          exitCodes.migration,
        );
      }
    }),
  );
}

function chosen(list, only) {
  if (!only) return list;
  const known = new Set(list.migrationDirectories.map(({ path }) => path));
  const unknown = only.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Failure(`This version does not know the migrations ${unknown.join(", ")}.`, exitCodes.migration);
  return { ...list, migrationDirectories: list.migrationDirectories.filter(({ path }) => only.includes(path)) };
}

/** What the database has and lacks: `{history, failedMigrationNames, editedMigrationNames}`. */
export const diagnoseMigrations = ({ prismaDir, adminUrl }) =>
  withSchemaEngine({ connection: asOwner(adminUrl), schemas: readSchemas(prismaDir) }, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: readMigrations(prismaDir),
      optInToShadowDatabase: false,
      filters,
    }),
  );

const datamodel = (schemas) => ({
  tag: "schemaDatamodel",
  files: schemas.map(([path, content]) => ({ path, content })),
});

/** A migration is one transaction, so a failed one left nothing behind and may be tried again. */
async function forgetFailed(engine, migrationsList) {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters,
  });
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
  return failedMigrationNames.join(", ");
}

function locate(error, script) {
  const line = error.position ? ` (line ${script.slice(0, Number(error.position)).split("\n").length})` : "";
  return [`${error.message}${line}`, error.detail, error.hint, error.where].filter(Boolean).join("\n");
}

const asRole = { options: `-c role=${ownerRole}` };

/** The administrator's connection, acting as the role that owns every table. */
const asOwner = (adminUrl) => ({ connectionString: adminUrl, ...asRole });

/** Two starts at the same moment wait for each other instead of applying the same migration twice. */
const alone = (adminUrl, work) =>
  withClient(
    adminUrl,
    async (client) => {
      await client.query("select pg_advisory_lock($1)", [lockKey]);
      return work();
    },
    asRole,
  );
