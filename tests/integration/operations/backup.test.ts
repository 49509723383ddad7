import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hash } from "@node-rs/argon2";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArchive, writeArchive } from "@/scripts/backup/archive.mjs";
import { pack, unpack } from "@/scripts/backup/tar.mjs";
import { forgetPlace, startDatabase } from "@/scripts/setup/postgres.mjs";
import { provision } from "@/scripts/setup/provision.mjs";
import { keepSecrets } from "@/scripts/setup/secrets.mjs";
import { asOwner } from "@/tests/support/county";
import { adminSql, urlOf } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

const home = mkdtempSync(join(tmpdir(), "zy-restore-"));
const prismaDir = join(process.cwd(), "prisma");
const archive = join(home, "backup.tar.gz");
const paper = randomBytes(3_000);
const paperName = createHash("sha256").update(paper).digest("hex");
const folder = (name: string) => ({
  ZHENGYOU_FILES: join(home, name, "files"),
  AUDIT_KEY_FILE: join(home, name, "key.pem"),
  AUDIT_CHECKPOINT_FILE: join(home, name, "checkpoints.jsonl"),
});
let county: County;
let urls: Record<string, string>;

const rowsOf = async (url: string, text: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text).finally(() => client.end());
  return rows;
};

beforeAll(async () => {
  county = await makeCounty();
  await adminSql("update account set login = 'zjh', password_hash = $2 where person_id = $1", [
    county.people.secretary.id,
    await hash("Songjian-2026"),
  ]);
  await asOwner((client) =>
    client.query(
      "select audit_write($1, app_now(), 'OPERATOR', null, '', 'org.found', 'org', $1, '{\"name\":\"换行\\n与\\t制表\"}')",
      [county.first.id],
    ),
  );
  const from = folder("source");
  mkdirSync(join(from.ZHENGYOU_FILES, paperName.slice(0, 2)), { recursive: true });
  writeFileSync(join(from.ZHENGYOU_FILES, paperName.slice(0, 2), paperName), paper);
  await writeArchive({ env: { ...from, DATABASE_BACKUP_URL: urlOf("backup") }, archive });
  // An empty cluster: no roles, no database, no tables.
  const { adminUrl } = await startDatabase({ home: join(home, "cluster"), durable: false });
  urls = await provision({
    adminUrl,
    rolePasswords: keepSecrets(join(home, "cluster")).rolePasswords,
    ours: true,
    given: { NODE_ENV: "test" },
  });
}, 120_000);

afterAll(() => {
  forgetPlace(join(home, "cluster"));
  rmSync(home, { recursive: true, force: true });
});

describe("INV-12 backup and restore", () => {
  it("an archive brings a whole installation back into an empty cluster, its history unbroken", async () => {
    const env: Record<string, string> & ReturnType<typeof folder> = { ...folder("target"), ...urls };
    const { manifest, breaks, checkpoints } = await readArchive({ env, archive, prismaDir });
    expect([breaks, checkpoints]).toEqual([[], "NONE"]);
    const tables = manifest.tables as { name: string; columns: string[]; rows: number }[];
    expect(tables.find(({ name }) => name === "audit_event")?.rows).toBe(1);
    for (const { name, columns } of tables) {
      const text = `select count(*)::int as n, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from (select ${columns.join(", ")} from "${name}") t`;
      expect(await rowsOf(env.DATABASE_URL ?? "", text), name).toEqual(await adminSql(text));
    }
    expect(readFileSync(join(env.ZHENGYOU_FILES, paperName.slice(0, 2), paperName))).toEqual(paper);
  }, 120_000);

  it("the walls stand again: forced row-level security, guards, references and rights are those of the original", async () => {
    const text = `select 'rls' as what, relname::text as name, concat(relrowsecurity, relforcerowsecurity) as how from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      union all select 'guard', concat(tgrelid::regclass, '.', tgname), tgenabled::text from pg_trigger where not tgisinternal
      union all select 'reference', conname::text, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
      union all select 'policy', concat(tablename, '.', policyname), concat(qual, with_check) from pg_policies order by 1, 2, 3`;
    const there = await rowsOf(urls.DATABASE_URL ?? "", text);
    expect(there.length).toBeGreaterThan(300);
    expect(there).toEqual(await adminSql(text));
  });

  it("a secretary signs in there and works at the desk; sessions of before are not among the living", async () => {
    Object.assign(process.env, urls);
    const { signIn } = await import("@/lib/auth/sign-in");
    const { look } = await import("@/lib/kernel/work");
    const { listTodos } = await import("@/lib/notifications/queries");
    const { closeDatabase } = await import("@/lib/kernel/db");
    const { secret, personId } = await signIn("zjh", "Songjian-2026", "");
    expect(personId).toBe(county.people.secretary.id);
    const caller = { secretHash: createHash("sha256").update(secret).digest("hex"), orgId: county.first.id };
    expect(await look(caller, async (_scope, view) => view.capacity)).toBe("HOME");
    expect(await look(caller, listTodos)).toEqual(expect.any(Array));
    expect(await look({ ...caller, secretHash: county.people.secretary.secretHash }, async () => "in")).toBeNull();
    await closeDatabase();
  });

  it("is not laid over a database in use, and a damaged or foreign file is refused", async () => {
    const env = { ...folder("again"), ...urls };
    await expect(readArchive({ env, archive, prismaDir })).rejects.toThrow(/in use/);
    const empty = { ...env, DATABASE_URL: (urls.DATABASE_URL ?? "").replace(/\/[^/]*$/, "/postgres") };
    const damaged = join(home, "damaged.tar.gz");
    const laid = join(home, "laid");
    mkdirSync(laid);
    await unpack(archive, laid);
    writeFileSync(join(laid, "tables/org.copy"), "");
    await pack(damaged, [
      ["manifest.json", join(laid, "manifest.json")],
      ["tables/org.copy", join(laid, "tables/org.copy")],
    ]);
    await expect(readArchive({ env: empty, archive: damaged, prismaDir })).rejects.toThrow(/damaged/);
    writeFileSync(join(home, "no.gz"), "not an archive");
    await expect(readArchive({ env: empty, archive: join(home, "no.gz"), prismaDir })).rejects.toThrow(
      /cannot be read/,
    );
  });
});
