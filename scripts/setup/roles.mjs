export const ownerRole = "zhengyou_owner";
export const loginRoles = ["zhengyou_app", "zhengyou_worker", "zhengyou_public", "zhengyou_ballot", "zhengyou_backup"];

/**
 * Creates the roles that `missing` names; the owner never logs in, the others are members of nothing. They read in
 * milliseconds what a just-in-time compiler would take seconds to prepare for.
 */
export const createRoles = (missing, passwordOf) =>
  missing.flatMap((role) =>
    role === ownerRole
      ? [`CREATE ROLE ${ownerRole} NOLOGIN;`]
      : [`CREATE ROLE ${role} LOGIN NOBYPASSRLS PASSWORD '${passwordOf(role)}';`, `ALTER ROLE ${role} SET jit = off;`],
  );

/** Lets the administrator act as the owner, so that migrations leave tables that belong to it. */
export const grantOwner = `GRANT ${ownerRole} TO CURRENT_USER;`;

/** Trigram search reads no Chinese under a ctype of plain C; collation stays bytewise and fast. */
export const createDatabase = (database) =>
  `CREATE DATABASE "${database}" OWNER ${ownerRole} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';`;

export const closeDatabase = (database) => [
  `REVOKE ALL ON DATABASE "${database}" FROM PUBLIC;`,
  `GRANT CONNECT ON DATABASE "${database}" TO ${loginRoles.join(", ")};`,
];

export const closeSchema = [
  "REVOKE ALL ON SCHEMA public FROM PUBLIC;",
  `GRANT CREATE, USAGE ON SCHEMA public TO ${ownerRole};`,
  `GRANT USAGE ON SCHEMA public TO ${loginRoles.join(", ")};`,
];

/** Everything a database administrator runs by hand where this program may not create roles. */
export const handwritten = (database) =>
  [
    "-- Run as a role with CREATEROLE and CREATEDB on PostgreSQL 15 or newer. Replace every <password>.",
    ...createRoles([ownerRole, ...loginRoles], (role) => `<password of ${role}>`),
    `-- The role in DATABASE_URL, which migrates; name another one here if it is not the one running this.`,
    grantOwner,
    createDatabase(database),
    ...closeDatabase(database),
    `\\connect "${database}"`,
    `SET ROLE ${ownerRole};`,
    ...closeSchema,
    "-- Then set DATABASE_URL, DATABASE_APP_URL, DATABASE_WORKER_URL, DATABASE_PUBLIC_URL, DATABASE_BALLOT_URL and DATABASE_BACKUP_URL.",
  ].join("\n");
