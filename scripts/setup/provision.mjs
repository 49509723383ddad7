import { changeUrl, databaseOf, withClient } from "./connect.mjs";
import { exitCodes, Failure } from "./failure.mjs";
import {
  closeDatabase,
  closeSchema,
  createDatabase,
  createRoles,
  grantOwner,
  loginRoles,
  ownerRole,
} from "./roles.mjs";

const oldestServer = 150_000;
const urlName = (role) => `DATABASE_${role.replace("zhengyou_", "").toUpperCase()}_URL`;

/**
 * Makes the roles and the database where they are missing and returns the six addresses by their environment names.
 * `ours` is true for a server of our own, whose passwords may be set again at will. A second run changes nothing.
 */
export async function provision({
  adminUrl,
  rolePasswords,
  ours = false,
  given = process.env,
  database = targetOf(adminUrl),
}) {
  const maintenanceUrl = await reachable(adminUrl, database);
  await withClient(maintenanceUrl, async (client) => {
    const facts = await inspect(client, database);
    refuseEarly(facts);
    const made = await makeRoles(client, facts, { rolePasswords, ours });
    if (!facts.databaseExists) await makeDatabase(client, database, made);
  });
  const url = changeUrl(adminUrl, { database });
  await withClient(url, (client) => close(client, database));
  const derived = Object.fromEntries(
    loginRoles.map((role) => [
      urlName(role),
      given[urlName(role)] ?? changeUrl(url, { user: role, password: rolePasswords[role] }),
    ]),
  );
  for (const [name, roleUrl] of Object.entries(derived)) await prove(name, roleUrl);
  return { DATABASE_URL: url, ...derived };
}

/** An address without a database, or with the server's own, means the usual name. */
const targetOf = (adminUrl) => (["", "postgres"].includes(databaseOf(adminUrl)) ? "zhengyou" : databaseOf(adminUrl));

/** The named database if it is there already, else the server's own. */
async function reachable(adminUrl, database) {
  const named = changeUrl(adminUrl, { database });
  try {
    await withClient(named, async () => {});
    return named;
  } catch (error) {
    if (error.code !== "3D000") throw error;
    return changeUrl(adminUrl, { database: "postgres" });
  }
}

async function inspect(client, database) {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as words,
            rolsuper or rolcreaterole as may_create_roles, rolsuper or rolcreatedb as may_create_databases,
            exists (select from pg_database where datname = $1) as database_exists,
            array(select rolname::text from pg_roles where rolname = any($2)) as roles,
            rolsuper or coalesce(pg_has_role(current_user, (select oid from pg_roles where rolname = $3), 'MEMBER'), false) as acts_as_owner
       from pg_roles where rolname = current_user`,
    [database, [ownerRole, ...loginRoles], ownerRole],
  );
  const facts = rows[0];
  const missing = [ownerRole, ...loginRoles].filter((role) => !facts.roles.includes(role));
  return { ...facts, missing, databaseExists: facts.database_exists };
}

function refuseEarly({ version, words, may_create_roles, may_create_databases, databaseExists, missing }) {
  if (version < oldestServer) {
    throw new Failure(`This server is PostgreSQL ${words}; 15 or newer is needed.`, exitCodes.oldServer);
  }
  if (missing.length > 0 && !may_create_roles) {
    throw new Failure(
      `The login in DATABASE_URL may not create roles, and these are missing: ${missing.join(", ")}.\nGive your database administrator what \`npm run db:roles\` prints.`,
      exitCodes.missingRight,
    );
  }
  if (!databaseExists && !may_create_databases) {
    throw new Failure(
      "The database is missing and the login in DATABASE_URL may not create one (CREATEDB).",
      exitCodes.missingRight,
    );
  }
}

async function makeRoles(client, { missing, acts_as_owner }, { rolePasswords, ours }) {
  await client.query("BEGIN");
  for (const statement of createRoles(missing, (role) => rolePasswords[role])) await client.query(statement);
  if (missing.includes(ownerRole) || !acts_as_owner) await client.query(grantOwner);
  if (ours) {
    for (const role of loginRoles) await client.query(`ALTER ROLE ${role} PASSWORD '${rolePasswords[role]}'`);
  }
  await client.query("COMMIT");
  return missing;
}

/** A database cannot be made inside a transaction: where it fails, the roles made a moment ago go again. */
async function makeDatabase(client, database, madeRoles) {
  try {
    await client.query(createDatabase(database));
  } catch (error) {
    for (const role of madeRoles) await client.query(`DROP ROLE IF EXISTS ${role}`);
    throw error;
  }
}

async function close(client, database) {
  const { rows } = await client.query(
    "select pg_get_userbyid(datdba) as owner, has_schema_privilege($2, 'public', 'CREATE') as open from pg_database where datname = $1",
    [database, ownerRole],
  );
  if (rows[0].owner !== ownerRole) await client.query(`ALTER DATABASE "${database}" OWNER TO ${ownerRole}`);
  await client.query("BEGIN");
  await client.query(`SET LOCAL ROLE ${ownerRole}`);
  for (const statement of [...closeDatabase(database), ...closeSchema]) await client.query(statement);
  await client.query("COMMIT");
}

async function prove(name, url) {
  try {
    await withClient(url, async () => {});
  } catch (error) {
    if (error.exitCode !== exitCodes.wrongPassword) throw error;
    throw new Failure(
      `${error.message}\nThe role exists with another password. Set ${name}, or copy .data/secrets.json from the machine that made it.`,
      exitCodes.wrongPassword,
    );
  }
}
