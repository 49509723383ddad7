import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { beginClass, endClass } from "@/lib/people/classes/commands";
import type { BeginClass } from "@/lib/people/classes/schema";
import { findFile } from "@/lib/people/files/queries";
import { confirmMember, extendProbation } from "@/lib/people/memberships/commands";
import { countRollOn } from "@/lib/people/memberships/queries";
import { as, asOwner, makePerson, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let novice: TestPerson;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  novice = await asOwner((client) => makePerson(client, "预备同志", { home: county.first, standing: "PROBATIONARY" }));
});

const given = (kind: BeginClass["kind"], change: Partial<BeginClass> = {}): BeginClass => ({
  personId: county.people.member.id,
  kind,
  beginsOn: "2026-03-01",
  partner: "",
  hostName: "",
  postName: "",
  postDuties: "",
  note: "",
  ...change,
});
const classify = (by: TestPerson, at: TestOrg, input: BeginClass) =>
  begin(as(by, at), (work) => beginClass(work, input));
const held = async (personId: string) =>
  (await look(as(county.people.secretary, county.first), (scope) => findFile(scope, personId)))?.classes ?? [];

describe("ORG-24…30 classes of members, with dates", () => {
  it("ORG-24 a retired member is managed by contact, and may pledge orally (ORG-28)", async () => {
    const { secretary, retired } = county.people;
    expect(await held(retired.id)).toMatchObject([{ kind: "RETIRED", beginsOn: "2026-01-01", arrangedOn: null }]);
    await expect(classify(secretary, county.first, given("RETIRED", { personId: retired.id }))).rejects.toMatchObject({
      fields: { partner: "required" },
    });
    await classify(secretary, county.first, given("RETIRED", { personId: retired.id, partner: "党员甲" }));
    expect(await held(retired.id)).toMatchObject([{ kind: "RETIRED", partner: "党员甲", arrangedOn: "2026-03-01" }]);
  });

  it("ORG-25 a floating member needs a host organisation", async () => {
    const { officer } = county.people;
    await expect(classify(officer, county.first, given("FLOATING"))).rejects.toMatchObject({
      fields: { hostName: "required" },
    });
    await classify(officer, county.first, given("FLOATING", { hostName: "驻外流动党支部" }));
    const [flag] = await adminSql("select floating from membership where person_id = $1", [county.people.member.id]);
    expect(flag).toEqual({ floating: true });
  });

  it("ORG-26 a laid-off member needs a partner, who is not the member", async () => {
    const { secretary } = county.people;
    await expect(classify(secretary, county.first, given("LAID_OFF", { partner: "党员甲" }))).rejects.toMatchObject({
      fields: { partner: "notOneself" },
    });
    await classify(secretary, county.first, given("LAID_OFF", { partner: "党员乙" }));
  });

  it("ORG-27 a member without post is assigned one with its duties, and a partner", async () => {
    const { secretary, colleague } = county.people;
    const post = given("NO_POST", { personId: colleague.id, partner: "党员甲", postName: "卫生监督岗" });
    await expect(classify(secretary, county.first, post)).rejects.toMatchObject({ fields: { postDuties: "required" } });
    await classify(secretary, county.first, { ...post, postDuties: "每周巡查一次" });
    expect(await held(colleague.id)).toMatchObject([{ kind: "NO_POST", postName: "卫生监督岗" }]);
  });

  it("ORG-29, ORG-30, ORG-34 leading cadres, students and staff, certificates and titles are classes with a beginning and an end", async () => {
    const { secretary, member } = county.people;
    for (const kind of [
      "LEADING_CADRE",
      "STUDENT",
      "STAFF",
      "ENFORCEMENT_CERTIFICATE",
      "MIDDLE_TITLE",
      "TECHNICAL",
    ] as const)
      await classify(secretary, county.first, given(kind));
    await expect(classify(secretary, county.first, given("STAFF"))).rejects.toMatchObject({
      fields: { kind: "duplicate" },
    });
    const student = (await held(member.id)).find(({ kind }) => kind === "STUDENT");
    const end = (endsOn: string) =>
      begin(as(secretary, county.first), (work) => endClass(work, { classId: student?.id ?? "", endsOn }));
    await expect(end("2026-02-01")).rejects.toMatchObject({ fields: { endsOn: "beforeStart" } });
    await end("2026-06-01");
    await expect(end("2026-06-02")).rejects.toMatchObject({ code: "WRONG_STATE" });
    const [flags] = await adminSql("select student, leading_cadre as leads from membership where person_id = $1", [
      member.id,
    ]);
    expect(flags).toEqual({ student: false, leads: true });
  });

  it("whoever writes the flag, the history keeps who was what when", async () => {
    await asOwner((client) =>
      client.query("update membership set infirm = true where person_id = $1", [county.people.leader.id]),
    );
    await asOwner((client) =>
      client.query("update membership set infirm = false where person_id = $1", [county.people.leader.id]),
    );
    const kept = (await held(county.people.leader.id)).find(({ kind }) => kind === "INFIRM");
    expect(kept).toMatchObject({ beginsOn: "2026-06-20", endsOn: "2026-06-20" });
  });

  it("a member, an administrator and a superior may not; another branch's member is not found; the database agrees", async () => {
    const { member, administrator, generalHead, secretary, secondMember } = county.people;
    for (const by of [member, administrator, generalHead])
      await expect(classify(by, county.first, given("HARDSHIP"))).rejects.toMatchObject({
        code: expect.stringMatching(/NOT_/),
      });
    await expect(
      classify(secretary, county.first, given("HARDSHIP", { personId: secondMember.id })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      begin(as(secretary, county.first), (work) =>
        work.db.$executeRawUnsafe(
          "update member_class set arranged_on = '2026-06-01', host_name = '' where kind = 'FLOATING'",
        ),
      ),
    ).rejects.toThrow(/member_class_arranged/);
  });
});

describe("ORG-23 probation", () => {
  it("ORG-23 转正 counts as full from its day on and as probationary before it", async () => {
    const { secretary } = county.people;
    const confirm = (fullOn: string) =>
      begin(as(secretary, county.first), (work) =>
        confirmMember(work, { personId: novice.id, fullOn, document: "支部大会决议" }),
      );
    await begin(as(secretary, county.first), (work) =>
      extendProbation(work, { personId: novice.id, until: "2026-12-01", document: "决议" }),
    );
    await expect(confirm("2026-07-01")).rejects.toMatchObject({ fields: { fullOn: "inTheFuture" } });
    await confirm("2026-06-01");
    await expect(confirm("2026-06-01")).rejects.toMatchObject({ code: "WRONG_STATE" });
    const on = (day: string) => look(as(secretary, county.first), (scope) => countRollOn(scope, day));
    expect((await on("2026-05-31"))?.probationary).toBe(1);
    expect((await on("2026-06-01"))?.probationary).toBe(0);
  });
});
