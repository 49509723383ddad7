import { describe, expect, it } from "vitest";
import { adminSql } from "@/tests/support/database";

/** Global tables, each with its reason; every other table is org-owned. */
const globalTables: Record<string, string> = {
  installation: "one row about the whole installation",
  lifecycle_state: "the law is the same for everybody",
  lifecycle_move: "the law is the same for everybody",
  calendar: "public holidays",
  throttle: "tries are counted before anybody is known",
  org_kind: "kinds of organisation",
  org: "the tree itself, read by every role",
  org_closure: "the tree itself, read by every role",
  org_history: "what the tree was",
  org_census: "the tree itself, counted",
  spent_file: "contents that no organisation has any more; reached by the worker's functions only",
  carrying_over: "marks the one transaction that carries records to a successor; its owner's alone",
  code_directory: "codes on printed papers, before any org is known",
  library_template: "schemes that come with the product",
  library_part: "schemes that come with the product",
  library_phrase: "wordings that come with the product",
  link_grant: "the law of declared links",
  setting_kind: "the law of settings",
  write_right: "the law of writing across organisations",
  person: "a person stays the same across transfers",
  person_private: "read by the person and the managing org only",
  account: "reached by the sign-in functions only",
  session: "reached by the sign-in functions only",
  sign_in_slip: "reached by the sign-in functions only",
  sign_in_step: "reached by the sign-in functions only",
  sign_in_challenge: "reached by the sign-in functions only",
  linked_identity: "reached by the sign-in functions only",
  passkey: "reached by the sign-in functions only",
  second_factor: "reached by the sign-in functions only",
  recovery_code: "reached by the sign-in functions only",
  mail_address: "a person's own, wherever they belong; reached by its own functions only",
};
/** Global and yet closed by row-level security: what the sign-in functions alone reach, and what is private. */
const closedGlobals = [
  "linked_identity",
  "passkey",
  "recovery_code",
  "second_factor",
  "sign_in_challenge",
  "sign_in_step",
  "account",
  "person_private",
  "session",
  "sign_in_slip",
  "mail_address",
];
/** Keyed by org and something better than an id, with its reason. */
const otherKeys: Record<string, string> = {
  audit_head: "one row an org",
  child_head: "one row an org and child",
  audit_event: "the place in the chain",
  slip: "the hash of the code, random by nature",
  ballot: "the hash of the code, random by nature",
  tally: "one row an org, campaign and reach",
  tally_stale: "an appended mark",
  adoption_tally: "one row an org, campaign and state",
};
/** Unique across organisations on purpose. */
const uniqueAcross: Record<string, string> = {
  membership_one_home: "ORG-32: a person is counted in one place",
  transfer_one_in_transit: "LIFE-01: the papers of a person are on one way at a time",
  award_certificate_number_key: "printed numbers begin with the org's code",
};

const tables = async () =>
  (
    await adminSql<{ name: string }>(
      "select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relkind in ('r', 'p') and relname <> '_prisma_migrations' order by 1",
    )
  ).map(({ name }) => name);
const owned = async () => (await tables()).filter((name) => !(name in globalTables));

describe("the catalogue of the database", () => {
  it("INV-12 ORG-12 every org-owned table is guarded by row-level security, forced on its owner too", async () => {
    const open = await adminSql<{ relname: string }>(
      "select relname from pg_class where relname = any($1) and not (relrowsecurity and relforcerowsecurity)",
      [await owned()],
    );
    expect(open).toEqual([]);
  });

  it("INV-12 every policy names its roles; the owner sees its rows in migrations, the backup in backups", async () => {
    const all = await adminSql<{ tablename: string; policyname: string; roles: string[] }>(
      "select tablename::text, policyname::text, roles::text[] from pg_policies where schemaname = 'public'",
    );
    expect(all.filter(({ roles }) => roles.includes("public"))).toEqual([]);
    for (const table of await owned()) {
      const names = all.filter(({ tablename }) => tablename === table).map(({ policyname }) => policyname);
      expect(names, table).toEqual(expect.arrayContaining(["owner_all", "backup_read"]));
    }
  });

  it("ORG-12 the key of an org-owned table begins with its org", async () => {
    const keys = await adminSql<{ table: string; columns: string[] }>(
      "select c.relname::text as table, array_agg(a.attname::text order by k.n) as columns from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace s on s.oid = c.relnamespace cross join lateral unnest(i.indkey) with ordinality k(att, n) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.att where i.indisprimary and s.nspname = 'public' group by 1",
    );
    for (const table of await owned()) {
      const columns = keys.find((key) => key.table === table)?.columns;
      if (table in otherKeys) expect(columns?.[0] === "org_id" || table === "tally_stale", table).toBe(true);
      else expect(columns, table).toEqual(["org_id", "id"]);
    }
  });

  it("ORG-12 what is unique is unique within its organisation, but for the named exceptions", async () => {
    const unique = await adminSql<{ table: string; index: string; first: string | null }>(
      "select c.relname::text as table, x.relname::text as index, a.attname::text as first from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indisunique and not i.indisprimary and c.relnamespace = 'public'::regnamespace and c.relname = any($1)",
      [await owned()],
    );
    expect(unique.filter(({ index, first }) => first !== "org_id" && !(index in uniqueAcross))).toEqual([]);
  });

  it("ORG-12 a reference between org-owned tables carries the organisation with it", async () => {
    const references = await adminSql<{ name: string; columns: string[] }>(
      "select f.conname::text as name, array_agg(a.attname::text) as columns from pg_constraint f cross join lateral unnest(f.conkey) k join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k where f.contype = 'f' and f.conrelid::regclass::text = any($1) and f.confrelid::regclass::text = any($1) group by 1",
      [await owned()],
    );
    expect(references.length).toBeGreaterThan(30);
    expect(references.filter(({ columns }) => !columns.some((column) => column.endsWith("org_id")))).toEqual([]);
  });

  it("the application's roles hold no power over the schema and none bypasses a policy", async () => {
    const roles = await adminSql(
      "select rolname from pg_roles where rolname like 'zhengyou%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)",
    );
    expect(roles).toEqual([]);
    const may = await adminSql(
      "select r from unnest(array['zhengyou_app', 'zhengyou_worker', 'zhengyou_public', 'zhengyou_ballot']) r where has_schema_privilege(r, 'public', 'create')",
    );
    expect(may).toEqual([]);
  });

  it("a function that runs with its owner's rights has a fixed search path, and none is open to everybody", async () => {
    const loose = await adminSql(
      "select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and not exists (select 1 from unnest(proconfig) c where c like 'search_path=%')",
    );
    expect(loose).toEqual([]);
    const open = await adminSql(
      "select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege('public', oid, 'execute')",
    );
    expect(open).toEqual([]);
  });

  it("INV-08 the ballot role has no right on any table and may call one function", async () => {
    const rights = await adminSql(
      "select table_name from information_schema.role_table_grants where grantee = 'zhengyou_ballot'",
    );
    expect(rights).toEqual([]);
    const functions = await adminSql<{ proname: string }>(
      "select proname::text from pg_proc where pronamespace = 'public'::regnamespace and has_function_privilege('zhengyou_ballot', oid, 'execute')",
    );
    expect(functions.map(({ proname }) => proname)).toEqual(["cast_ballots"]);
  });

  it("states are text, so that indexes work under row-level security", async () => {
    const enums = await adminSql(
      "select c.relname from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) join pg_type t on t.oid = a.atttypid where c.relnamespace = 'public'::regnamespace and t.typtype = 'e'",
    );
    expect(enums).toEqual([]);
  });

  it("a data migration run as the owner touches rows", async () => {
    const [row] = await adminSql<{ n: number }>(
      "select count(*)::int as n from pg_policies where schemaname = 'public' and policyname = 'owner_all' and qual = 'true'",
    );
    expect(row?.n).toBe((await owned()).length + closedGlobals.length);
  });

  it("LIFE-14 records can be carried to a successor: after a new guard or reference a migration calls let_records_be_carried()", async () => {
    const asked = `select (select count(*)::int from pg_trigger where not tgisinternal and tgqual is not null) as guards,
      (select count(*)::int from pg_constraint where contype = 'f' and condeferrable) as references`;
    const [before] = await adminSql(asked);
    await adminSql("select let_records_be_carried()");
    expect(await adminSql(asked)).toEqual([before]);
  });
});
