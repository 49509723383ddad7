import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Files, writeCheckpoint } from "@/lib/audit/checkpoints";
import { keepChildHeads } from "@/lib/audit/commands";
import { verifyAudit } from "@/lib/audit/verify";
import { begin, beginJob } from "@/lib/kernel/work";
import { enterRectification } from "@/lib/rectifications/commands";
import { as } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const folder = mkdtempSync(join(tmpdir(), "zy-checkpoints-"));
let files: Files;
let round = 0;

beforeAll(async () => {
  county = await makeCounty();
});
afterAll(() => rmSync(folder, { recursive: true }));

const act = () =>
  begin(as(county.people.secretary, county.first), (work) =>
    enterRectification(work, {
      subjectOrgId: county.first.id,
      kind: "SELF_CHECK",
      note: "支部自查",
      problem: "台账缺页",
      ownerPersonId: county.people.member.id,
      dueOn: "2099-01-01",
      ordered: false,
    }),
  );
const last = async () => {
  const [head] = await adminSql<{ seq: number }>("select seq from audit_head where org_id = $1", [county.first.id]);
  return head?.seq ?? 0;
};

/** The log as it was before somebody with every right in the database laid hands on it. */
async function tamper(...statements: string[]): Promise<void> {
  for (const statement of statements) await adminSql(statement.replaceAll("$org", `'${county.first.id}'`));
}
const bad = async () =>
  (await verifyAudit(files)).breaks.map(({ orgId, name, seq, reason }) => ({ orgId, name, seq, reason }));
const found = (seq: number, reason: string) => [{ orgId: county.first.id, name: "某局第一党支部", seq, reason }];

/** The night's keeping, the deepest organisations first; how many heads each one kept. */
async function keepAll(): Promise<number[]> {
  const parents = await sqlAs<{ org_id: string }>("worker", "select org_id from orgs_with_grown_children()");
  const kept: number[] = [];
  for (const { org_id: orgId } of parents) kept.push(await beginJob(orgId, keepChildHeads));
  return kept;
}

beforeEach(async () => {
  round += 1;
  files = { key: join(folder, `key${round}.pem`), checkpoints: join(folder, `checkpoints${round}.jsonl`) };
  await adminSql("delete from audit_event");
  await adminSql("delete from audit_head");
  await adminSql("delete from child_head");
  for (let event = 0; event < 5; event += 1) await act();
  await writeCheckpoint(files);
});

describe("verification of the log", () => {
  it("INV-12 finds nothing in a log nobody touched, and goes on from checkpoint to checkpoint", async () => {
    await act();
    expect(await writeCheckpoint(files)).toBe(1);
    expect(await writeCheckpoint(files)).toBe(0);
    expect(await verifyAudit(files)).toMatchObject({
      breaks: [],
      badCheckpoint: null,
      checkpoints: 2,
      events: 6,
      orgs: 1,
    });
    expect(statSync(files.key).mode & 0o777).toBe(0o600);
  });

  it("INV-12 names the org and the seq of a row that was altered", async () => {
    await tamper(`update audit_event set payload = '{"number":9}' where org_id = $org and seq = 3`);
    expect(await bad()).toEqual(found(3, "altered"));
  });

  it("INV-12 finds a row altered with its own hash made to fit", async () => {
    await tamper(
      "update audit_event e set payload = '{}' where org_id = $org and seq = 3",
      "update audit_event e set hash = audit_hash(e) where org_id = $org and seq = 3",
    );
    expect(await bad()).toEqual(found(4, "unlinked"));
  });

  it("INV-12 finds a row taken out of the middle", async () => {
    await tamper("delete from audit_event where org_id = $org and seq = 2");
    expect(await bad()).toEqual(found(2, "missing"));
  });

  it("INV-12 finds a tail cut off", async () => {
    await tamper("delete from audit_event where org_id = $org and seq >= 4");
    expect(await bad()).toEqual(found(4, "tail"));
  });

  it("INV-12 finds a tail cut off together with its head, by the signed checkpoint alone", async () => {
    await tamper(
      "delete from audit_event where org_id = $org and seq >= 4",
      "update audit_head set seq = 3, hash = (select hash from audit_event where org_id = $org and seq = 3) where org_id = $org",
    );
    expect(await sqlAs("worker", "select * from audit_breaks()")).toEqual([]);
    expect(await bad()).toEqual(found(4, "signed"));
  });

  it("INV-12 finds a chain written anew from the middle on", async () => {
    await tamper("update audit_event set payload = '{}' where org_id = $org and seq = 3");
    for (let seq = 3; seq <= (await last()); seq += 1) {
      await tamper(
        `update audit_event e set prev = (select p.hash from audit_event p where p.org_id = e.org_id and p.seq = ${seq - 1}) where org_id = $org and seq = ${seq}`,
        `update audit_event e set hash = audit_hash(e) where org_id = $org and seq = ${seq}`,
      );
    }
    await tamper(
      "update audit_head h set hash = (select hash from audit_event e where e.org_id = h.org_id and e.seq = h.seq) where org_id = $org",
    );
    expect(await sqlAs("worker", "select * from audit_breaks()")).toEqual([]);
    expect(await bad()).toEqual(found(5, "signed"));
  });

  it("INV-12 finds an org's whole log gone", async () => {
    await tamper("delete from audit_event where org_id = $org", "delete from audit_head where org_id = $org");
    expect(await bad()).toEqual(found(1, "signed"));
  });

  it("INV-12 a superior keeps the heads below it, each once, in its own chain and up to the root", async () => {
    expect(await keepAll()).toEqual([1, 1, 1]);
    expect(await keepAll()).toEqual([]);
    const kept = await adminSql<{ parent: string; seq: number }>(
      "select org_id as parent, seq from child_head k order by seq desc, (select length(path) from org where id = k.org_id) desc",
    );
    expect(kept).toEqual([
      { parent: county.general.id, seq: 5 },
      { parent: county.working.id, seq: 1 },
      { parent: county.root.id, seq: 1 },
    ]);
    expect(await bad()).toEqual([]);
  });

  it("INV-12 finds a tail cut off with its head and the checkpoint file gone, by what the superior kept", async () => {
    await keepAll();
    rmSync(files.checkpoints);
    await tamper(
      "delete from audit_event where org_id = $org and seq >= 4",
      "update audit_head set seq = 3, hash = (select hash from audit_event where org_id = $org and seq = 3) where org_id = $org",
    );
    expect(await bad()).toEqual(found(4, "kept"));
    await adminSql(
      "update child_head set seq = 3, hash = (select hash from audit_head where org_id = child_org_id) where seq = 5",
    );
    expect((await bad()).map(({ orgId, reason }) => [orgId, reason])).toEqual([[county.general.id, "kept"]]);
  });

  it("INV-12 believes no checkpoint that another key signed or that does not follow the one before", async () => {
    await act();
    await writeCheckpoint(files);
    const lines = readFileSync(files.checkpoints, "utf8").trimEnd().split("\n");
    writeFileSync(files.checkpoints, `${lines[1]}\n`);
    expect((await verifyAudit(files)).badCheckpoint).toBe(1);
    writeFileSync(files.checkpoints, `${lines[0]}\n${lines[1]?.replace('"seq":6', '"seq":5')}\n`);
    expect((await verifyAudit(files)).badCheckpoint).toBe(2);
  });
});
