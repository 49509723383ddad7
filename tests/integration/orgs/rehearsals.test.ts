import { beforeAll, describe, expect, it, vi } from "vitest";
import { playPart, stopPlaying } from "@/lib/auth/rehearsals/commands";
import { handlers } from "@/lib/jobs/handlers";
import type { OrgId } from "@/lib/kernel/actor";
import { pool } from "@/lib/kernel/db";
import { readFileKept } from "@/lib/kernel/files";
import { sql } from "@/lib/kernel/sql";
import { begin, beginJob, look } from "@/lib/kernel/work";
import { beginRehearsal, endRehearsal } from "@/lib/orgs/rehearsals/commands";
import { findRehearsal, listParts } from "@/lib/orgs/rehearsals/queries";
import { as, asOwner, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { keepFiles, playThrough } from "./rehearsal-steps";

const folder = await vi.hoisted(async () => {
  const [{ tmpdir }, { join }] = await Promise.all([import("node:os"), import("node:path")]);
  process.env.ZHENGYOU_FILES = join(tmpdir(), `zhengyou-rehearsals-${process.pid}`);
  return process.env.ZHENGYOU_FILES;
});
let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

const start = (by: TestPerson, at: TestOrg) => begin(as(by, at), (work) => beginRehearsal(work, { days: 7 }));
const end = (by: TestPerson, at: TestOrg) => begin(as(by, at), endRehearsal);
const refused = (code: string) => expect.objectContaining({ code });
type Stage = { id: string; code: string; name: string; publication: string };
const stages = () =>
  adminSql<Stage>(
    "select o.id, o.code, o.name, o.publication from org o where o.rehearsal_of = $1 and exists (select 1 from org_closure c where c.descendant = o.id) order by o.code",
    [county.first.id],
  );
const partOf = async (name: string) => {
  const parts = await look(as(county.people.secretary, county.first), listParts);
  return parts?.find((part) => part.name === name)?.personId ?? "";
};
const inside = (orgId: string) => ({ secretHash: county.people.secretary.secretHash, orgId: orgId as OrgId });
const seen = (sql: string, values: unknown[]) =>
  pool("public")
    .query<{ n: number }>(sql, values)
    .then(({ rows }) => rows[0]?.n);

describe("INV-12 ORG-12 a rehearsal stands apart, is never counted or public, and vanishes whole", () => {
  it("is begun by those who keep the roll, once, and not from above, below or elsewhere", async () => {
    const { secretary, member, generalHead, secondMember } = county.people;
    await expect(start(member, county.first)).rejects.toEqual(refused("NOT_AUTHORISED"));
    await expect(start(generalHead, county.first)).rejects.toEqual(refused("NOT_AUTHORISED"));
    await expect(start(secondMember, county.first)).rejects.toEqual(refused("NOT_FOUND"));
    await start(secretary, county.first);
    await expect(start(secretary, county.first)).rejects.toThrow("WRONG_STATE");
    expect(await stages()).toEqual([
      expect.objectContaining({ name: "演练·上级党组织", publication: "REHEARSAL" }),
      expect.objectContaining({ name: "演练·某局第一党支部", publication: "REHEARSAL" }),
    ]);
  });

  it("marks every name in it, and lets no organisation of it go public or leave its tree", async () => {
    const [above, own] = await stages();
    await asOwner((client) => client.query("update org set name = '改个名' where id = $1", [own?.id]));
    expect((await stages())[1]?.name).toBe("演练·改个名");
    for (const change of ["publication = 'PUBLIC'", "rehearsal_of = null, publication = 'PUBLIC'"])
      await expect(
        asOwner((client) => client.query(`update org set ${change} where id = $1`, [own?.id])),
      ).rejects.toThrow("WRONG_STATE");
    await expect(
      asOwner((client) => client.query("update org set parent_id = $1 where id = $2", [county.general.id, own?.id])),
    ).rejects.toThrow("NOT_FOUND");
    await expect(
      asOwner((client) => client.query("update org set publication = 'REHEARSAL' where id = $1", [county.second.id])),
    ).rejects.toThrow("org_rehearsal_marked");
    expect(above?.code).toMatch(/^yl/);
  });

  it("its people are invented: nobody real takes a seat there, and none of them one outside", async () => {
    const [, own] = await stages();
    const invented = await partOf("演练书记");
    const seat = (org: string | undefined, person: string) =>
      asOwner((client) =>
        client.query(
          "insert into duty (org_id, id, person_id, kind, title, begins_on) values ($1, gen_random_uuid(), $2, 'SECRETARY', '书记', '2026-01-01')",
          [org, person],
        ),
      );
    await expect(seat(own?.id, county.people.member.id)).rejects.toThrow("NOT_FOUND");
    await expect(seat(county.second.id, invented)).rejects.toThrow("NOT_FOUND");
    await expect(
      asOwner((client) =>
        client.query(
          "insert into org_link (org_id, id, kind, holder_org_id, role, document, begins_on) values ($1, gen_random_uuid(), 'CONTACT_POINT', $2, '联点', '文', '2026-01-01')",
          [own?.id, county.root.id],
        ),
      ),
    ).rejects.toThrow("NOT_FOUND");
  });

  it("a session plays the parts of its own organisation's rehearsal, and is its owner's again", async () => {
    const { secretary, secondMember } = county.people;
    const part = await partOf("演练上级书记");
    await expect(playPart(secondMember.secretHash, { personId: part })).rejects.toThrow("NOT_FOUND");
    await expect(playPart(secretary.secretHash, { personId: county.people.member.id })).rejects.toThrow("NOT_FOUND");
    await expect(stopPlaying(secretary.secretHash)).rejects.toThrow("WRONG_STATE");
    await playPart(secretary.secretHash, { personId: part });
    const [above] = await stages();
    const view = await look(inside(above?.id ?? ""), async (_scope, { person }) => person.name);
    expect(view).toBe("演练上级书记");
    expect(await look(as(secretary, county.first), async () => true)).toBeNull();
    await stopPlaying(secretary.secretHash);
    expect(await look(as(secretary, county.first), async (_scope, { person }) => person.id)).toBe(secretary.id);
  });

  it("a campaign is issued and a pledge published in it, and no superior, figure or stranger sees either", async () => {
    const [above, own] = await stages();
    await playThrough(county.people.secretary, above?.id ?? "", own?.id ?? "");
    const stage = [above?.id, own?.id];
    expect(await published(stage)).toBe(1);
    await runFolding();
    const counted = await adminSql<{ n: number }>(
      "select count(*)::int as n from tally t join campaign c on c.id = t.campaign_id where c.org_id = $1 and t.org_id <> all($2)",
      [above?.id, stage],
    );
    expect(counted[0]?.n).toBe(0);
    expect(await seen("select count(*)::int as n from pledge where org_id = any($1)", [stage])).toBe(0);
    expect(await seen("select count(*)::int as n from campaign where org_id = any($1)", [stage])).toBe(0);
    const { generalHead, rootHead } = county.people;
    for (const [head, org] of [[generalHead, county.general] as const, [rootHead, county.root] as const]) {
      const rows = await look(as(head, org), (scope) =>
        scope.rows<{ n: number }>(sql`select count(*)::int as n from pledge where org_id = ${own?.id ?? ""}::uuid`),
      );
      expect(rows?.[0]?.n).toBe(0);
    }
  });

  it("is ended by those who keep the roll; every row goes, its files too where nobody else has them, and the log keeps that there was one", async () => {
    const { secretary, member, secondMember } = county.people;
    const before = await stages();
    const files = await keepFiles(folder, before[1]?.id ?? "", county.first.id);
    await playPart(member.secretHash, { personId: await partOf("演练党员甲") });
    await expect(end(secretary, county.second)).rejects.toEqual(refused("NOT_FOUND"));
    await expect(begin(as(secondMember, county.second), endRehearsal)).rejects.toEqual(refused("NOT_AUTHORISED"));
    await end(secretary, county.first);
    await expect(end(secretary, county.first)).rejects.toEqual(refused("WRONG_STATE"));
    const tables = await adminSql<{ name: string }>(
      "select attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid where a.attname = 'org_id' and not a.attisdropped and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace",
    );
    const ids = before.map(({ id }) => id);
    for (const { name } of tables)
      expect(await adminSql(`select 1 from ${name} where org_id = any($1)`, [ids]), name).toEqual([]);
    expect(await adminSql("select 1 from account where login like 'rehearsal-%'")).toEqual([]);
    await handlers["drop-files"](async () => {});
    expect(await Promise.all(files.map(async (sha256) => (await readFileKept(sha256)) !== null))).toEqual([
      false,
      true,
    ]);
    expect(await adminSql("select 1 from spent_file")).toEqual([]);
    // Whoever still played is themself again.
    expect(await look(as(member, county.first), async (_scope, { person }) => person.id)).toBe(member.id);
    const log = await adminSql("select kind from audit_event where org_id = $1 order by seq", [county.first.id]);
    expect(log).toEqual([{ kind: "rehearsal.begin" }, { kind: "rehearsal.end" }]);
    await adminSql("select purge_rehearsals()");
    expect(await adminSql("select 1 from org where rehearsal_of is not null")).toEqual([]);
    expect(await adminSql("select 1 from person where name like '演练%'")).toEqual([]);
  });

  it("ends by itself in the night after its last day", async () => {
    await start(county.people.secretary, county.first);
    const waiting = () => adminSql("select org_id from orgs_with_ended_rehearsals()");
    expect(await waiting()).toEqual([]);
    await adminSql("update rehearsal set begun_on = begun_on - 9, ends_on = begun_on - 1 where org_id = $1", [
      county.first.id,
    ]);
    expect(await waiting()).toEqual([{ org_id: county.first.id }]);
    await beginJob(county.first.id, endRehearsal);
    expect(await stages()).toEqual([]);
    expect(await look(as(county.people.secretary, county.first), findRehearsal)).toBeNull();
  });
});

const published = async (orgs: readonly unknown[]) =>
  (
    await adminSql<{ n: number }>(
      "select count(*)::int as n from pledge where org_id = any($1) and state = 'PUBLISHED'",
      [orgs],
    )
  )[0]?.n;
const runFolding = () => adminSql("select fold_tallies(200)");
