import { beforeAll, describe, expect, it } from "vitest";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { sql } from "@/lib/kernel/sql";
import { begin, look } from "@/lib/kernel/work";
import { as } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

const eventsIn = async (orgId: string) =>
  (await adminSql<{ n: number }>("select count(*)::int as n from audit_event where org_id = $1", [orgId]))[0]?.n;

describe("the transaction helper", () => {
  it("a page's transaction reads and cannot write", async () => {
    const { people, first } = county;
    const writing = look(as(people.secretary, first), (scope) =>
      scope.rows(
        sql`insert into unit (org_id, id, name, kind, position) values (${scope.orgId}::uuid, ${newId()}::uuid, 'x', 'x', 1)`,
      ),
    );
    await expect(writing).rejects.toMatchObject({ code: "25006" });
  });

  it("INV-12 a scope ends with its transaction: the next one on the same connection starts with nothing", async () => {
    const { people, first } = county;
    await look(as(people.secretary, first), async () => undefined);
    const left = await look({ secretHash: "", orgId: "" }, async (scope) => scope.orgId);
    expect(left).toBeNull();
  });

  it("INV-12 without a session, in a foreign org and in an org that does not exist nothing is drawn", async () => {
    const { people, first, elsewhere } = county;
    const draw = async () => "drawn";
    expect(await look({ secretHash: "0".repeat(64), orgId: first.id }, draw)).toBeNull();
    expect(await look(as(people.secretary, elsewhere), draw)).toBeNull();
    expect(await look({ ...as(people.secretary, first), orgId: newId() }, draw)).toBeNull();
    expect(await look(as(people.secretary, first), draw)).toBe("drawn");
  });

  it("INV-12 a command that fails leaves neither its rows nor its event", async () => {
    const { people, first } = county;
    const before = await eventsIn(first.id);
    const failing = begin(as(people.secretary, first), async (work) => {
      await work.db.unit.create({
        data: { orgId: work.orgId, id: newId(), name: "办公室", kind: "OFFICE", position: 1 },
      });
      await record(work, { kind: "person.add", subjectId: newId() });
      throw new Error("something broke");
    });
    await expect(failing).rejects.toThrow("something broke");
    expect(await eventsIn(first.id)).toBe(before);
    expect(await adminSql("select 1 from unit where org_id = $1", [first.id])).toHaveLength(0);
  });

  it("INV-12 a committed command leaves exactly its one event, signed with who and in which capacity", async () => {
    const { people, first } = county;
    const subjectId = newId();
    await begin(as(people.secretary, first), (work) =>
      record(work, { kind: "person.add", subjectId, facts: { b: 1, a: "甲" } }),
    );
    const rows = await adminSql(
      "select actor_person_id, capacity, kind, payload from audit_event where subject_id = $1",
      [subjectId],
    );
    expect(rows).toEqual([
      { actor_person_id: people.secretary.id, capacity: "SECRETARY", kind: "person.add", payload: '{"a":"甲","b":1}' },
    ]);
  });

  it("INV-12 the log cannot be written for an org one has no right in, nor edited by anyone of the application", async () => {
    const { people, first, second } = county;
    await expect(
      begin(as(people.secretary, first), (work) =>
        record(work, { kind: "person.add", subjectId: newId(), orgId: second.id }),
      ),
    ).rejects.toThrow();
    await expect(
      begin(as(people.secretary, first), (work) => work.db.$executeRaw(sql`update audit_event set payload = '{}'`)),
    ).rejects.toThrow(/permission denied|42501/);
    await expect(
      begin(as(people.secretary, first), (work) => work.db.$executeRaw(sql`delete from audit_event`)),
    ).rejects.toThrow(/permission denied|42501/);
  });

  it("two commands that collide are both carried out, one after the other", async () => {
    const { people, first } = county;
    const before = (await eventsIn(first.id)) ?? 0;
    await Promise.all(
      Array.from({ length: 8 }, () =>
        begin(as(people.secretary, first), (work) => record(work, { kind: "person.add", subjectId: newId() })),
      ),
    );
    expect(await eventsIn(first.id)).toBe(before + 8);
    expect(await adminSql("select * from audit_breaks()")).toEqual([]);
  });
});
