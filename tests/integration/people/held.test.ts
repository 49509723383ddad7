import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { findOwnHome } from "@/lib/notifications/home/queries";
import { exportHeld } from "@/lib/people/held/commands";
import { countHeld, listHeld } from "@/lib/people/held/queries";
import { heldKinds } from "@/lib/people/held/rules";
import { receiveTransfer, sendTransfer } from "@/lib/people/transfers/commands";
import { listTransfers } from "@/lib/people/transfers/queries";
import { as, asOwner, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import type { County } from "@/tests/support/small-county";
import { makeMover } from "./setting";

let county: County;
let teacher: TestPerson;
beforeAll(async () => {
  ({ county, teacher } = await makeMover());
  await asOwner((client) =>
    client.query("insert into person_private (person_id, managing_org_id, phone) values ($1, $2, '13800000000')", [
      teacher.id,
      county.first.id,
    ]),
  );
});

const mine = () => look(as(teacher, county.first), listHeld);
const home = (at = county.first) => look(as(teacher, at), findOwnHome);

/** Columns that name the person a record is about, and why their table is told apart or not at all. */
const leftOut: Record<string, string> = {
  "nomination.person_id": "not shown to the nominee before it is decided",
  "opinion.concerned_person_id": "for the superior and the discipline head alone",
  "accountability_case.subject_person_id": "under consideration; its measure reaches the person as a document",
  "review_target.person_id": "a place in a queue; reports and reviews stand by themselves",
  "review_step.person_id": "who ticked a step of a round",
  "discarded.person_id": "the person's own recycle bin, empty after thirty days",
  "second_factor.person_id": "a secret",
  "recovery_code.person_id": "a secret",
  "sign_in_slip.person_id": "a secret",
  "sign_in_step.person_id": "a secret",
  "sign_in_challenge.person_id": "a secret",
};

describe("LIFE-10 what is held about a person", () => {
  it("every record about the asker is given, in words, and nothing about anybody else", async () => {
    const rows = (await mine()) ?? [];
    expect(rows.filter(({ kind }) => kind === "ITEM").map(({ content }) => content)).toEqual(
      expect.arrayContaining(["第1件", "第2件", "第3件"]),
    );
    expect(rows.find(({ kind }) => kind === "PERSON")?.content).toContain("13800000000");
    expect(rows.find(({ kind }) => kind === "MEMBERSHIP")).toMatchObject({ day: "2026-01-01", until: null });
    expect(JSON.stringify(rows)).not.toContain("党员甲");
    expect(
      (await look(as(county.people.secretary, county.first), listHeld))?.some(({ content }) =>
        content.includes("第1件"),
      ),
    ).toBe(false);
    for (const { kind } of rows) expect(heldKinds).toContain(kind);
  });

  it("counts by kind agree with the records", async () => {
    const counts = (await look(as(teacher, county.first), countHeld)) ?? [];
    const rows = (await mine()) ?? [];
    for (const { kind, amount } of counts)
      expect(
        rows.reduce((sum, row) => (row.kind === kind ? sum + row.amount : sum), 0),
        kind,
      ).toBe(amount);
    expect(counts.find(({ kind }) => kind === "ITEM")).toMatchObject({ amount: 3, latest: "2026-03-01" });
  });

  it("INV-08 a draft of a review is not in it, and of ballots there is nothing to tell", async () => {
    const [row] = await adminSql<{ text: string }>(
      "select prosrc as text from pg_proc where proname = 'held_about_me'",
    );
    expect(row?.text).not.toMatch(/ballot|slip/);
    expect(row?.text).toMatch(/r.state <> 'DRAFT'/);
  });

  it("no table names a person without being given or left out for a reason", async () => {
    const [source] = await adminSql<{ text: string }>(
      "select prosrc as text from pg_proc where proname = 'held_about_me'",
    );
    const columns = await adminSql<{ name: string }>(
      `select c.table_name || '.' || c.column_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
          and c.column_name in ('person_id', 'subject_person_id', 'holder_person_id', 'owner_person_id', 'concerned_person_id')`,
    );
    const missing = columns.filter(({ name }) => {
      const [table = ""] = name.split(".");
      return !(name in leftOut) && !new RegExp(`\\b${table} `).test(source?.text ?? "");
    });
    expect(missing).toEqual([]);
  });

  it("taken along by the person alone, with one event; a session that ended gets nothing", async () => {
    const before = await adminSql("select from audit_event where actor_person_id = $1", [teacher.id]);
    const rows = await begin(as(teacher, county.first), exportHeld);
    expect(rows.length).toBeGreaterThan(5);
    const [event] = await adminSql<{ kind: string; subject: string }>(
      "select kind, subject_id as subject from audit_event where actor_person_id = $1 order by at desc limit 1",
      [teacher.id],
    );
    expect(event).toEqual({ kind: "person.export", subject: teacher.id });
    expect((await adminSql("select from audit_event where actor_person_id = $1", [teacher.id])).length).toBe(
      before.length + 1,
    );
    const ended = { ...teacher, secretHash: "0".repeat(64) };
    await expect(begin(as(ended, county.first), exportHeld)).rejects.toMatchObject({ code: "TIMEOUT" });
    await expect(begin(as(teacher, county.elsewhere), exportHeld)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("LIFE-01 LIFE-11 the member's own front page", () => {
  it("says where the transfer is: under way to the receiving branch, then received; nobody else's", async () => {
    const { first, second, people } = county;
    expect((await home())?.transfers).toEqual([]);
    await begin(as(people.secretary, first), (work) =>
      sendTransfer(work, {
        personId: teacher.id,
        toCode: second.code,
        toName: "",
        document: "介绍信",
        sentOn: "2026-06-18",
      }),
    );
    expect((await home())?.transfers).toMatchObject([
      {
        fromName: "某局第一党支部",
        toName: "某局第二党支部",
        state: "IN_TRANSIT",
        sentOn: "2026-06-18",
        receivedOn: null,
      },
    ]);
    expect((await look(as(people.member, first), findOwnHome))?.transfers).toEqual([]);
    const [arriving] = (await look(as(people.secondSecretary, second), listTransfers)) ?? [];
    await begin(as(people.secondSecretary, second), (work) =>
      receiveTransfer(work, { transferId: arriving?.id ?? "", receivedOn: "2026-06-20", carry: "CARRY" }),
    );
    expect((await home(second))?.transfers).toMatchObject([{ state: "RECEIVED", receivedOn: "2026-06-20" }]);
    expect((await look(as(teacher, second), listHeld))?.filter(({ kind }) => kind === "TRANSFER").length).toBe(1);
  });

  it("shows the honours in force, newest first, and how many there are in all", async () => {
    const seen = await home(county.second);
    expect(seen).toMatchObject({ awards: [], awardsTotal: 0, reviews: [], collects: false });
  });
});
