import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { begin, look } from "@/lib/kernel/work";
import { dissolveBody, formBody, reconstituteBody } from "@/lib/people/bodies/commands";
import { findBody, listBodies } from "@/lib/people/bodies/queries";
import { type FormBody, formBodySchema } from "@/lib/people/bodies/schema";
import { nameUnitHead } from "@/lib/people/divisions/commands";
import { listResponsible } from "@/lib/people/divisions/queries";
import { as, asOwner, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const unit = newId();
beforeAll(async () => {
  county = await makeCounty();
  await asOwner((client) =>
    client.query("insert into unit (org_id, id, name, kind, position) values ($1, $2, '人事科', 'OFFICE', 1)", [
      county.first.id,
      unit,
    ]),
  );
});

const seats = (...rows: [FormBody["seats"][number]["role"], string][]) =>
  rows.map(([role, name], at) => ({ role, name, title: "", at }));
const group = (change: Partial<FormBody> = {}): FormBody => ({
  kind: "LEADING_GROUP",
  name: "创先争优活动领导小组",
  purpose: "",
  document: "关于成立领导小组的通知",
  beginsOn: "2026-02-01",
  seats: seats(["HEAD", "支部书记"], ["DEPUTY_HEAD", "副书记"], ["DEPUTY_HEAD", "领导干部"], ["MEMBER", "党员甲"]),
  ...change,
});
const form = (person: TestPerson, org: TestOrg, input: FormBody) =>
  begin(as(person, org), (work) => formBody(work, input));
const lastKind = async (org: TestOrg) =>
  (
    await adminSql<{ kind: string }>("select kind from audit_event where org_id = $1 order by seq desc limit 1", [
      org.id,
    ])
  )[0]?.kind;
const bodyOf = (bodyId: string) => look(as(county.people.secretary, county.first), (scope) => findBody(scope, bodyId));

describe("ORG-13, ORG-14, ORG-15 leading groups and their offices", () => {
  it("ORG-13 an officer sets up the group of a campaign with one head, several deputies and members, by one event", async () => {
    const id = await form(county.people.officer, county.first, group({ campaignId: county.campaign.id }));
    const body = await bodyOf(id);
    expect(body?.campaign).toBe("创先争优活动");
    expect(body?.seats.map(({ role, name }) => `${role} ${name}`)).toEqual([
      "HEAD 支部书记",
      "DEPUTY_HEAD 副书记",
      "DEPUTY_HEAD 领导干部",
      "MEMBER 党员甲",
    ]);
    expect(await lastKind(county.first)).toBe("body.form");
  });

  it("ORG-14 an office stands under its group and sits in a department", async () => {
    const under = await form(county.people.secretary, county.first, group({ name: "局活动领导小组" }));
    const office = group({
      kind: "OFFICE",
      name: "活动办",
      parentBodyId: under,
      unitId: unit,
      seats: seats(["HEAD", "党务干部"]),
    });
    const body = await bodyOf(await form(county.people.secretary, county.first, office));
    expect(body).toMatchObject({ parentName: "局活动领导小组", unit: "人事科" });
    await expect(
      form(county.people.secretary, county.first, group({ kind: "OFFICE", seats: office.seats })),
    ).rejects.toMatchObject({ fields: { parentBodyId: "required" } });
  });

  it("SYS-61 a task force stands for its one matter, on a document, with a head and members, and ends by a document", async () => {
    const { secretary, member } = county.people;
    const force = group({ kind: "TASK_FORCE", name: "窗口提速工作专班", purpose: "三个月内办件时限压缩一半" });
    await expect(form(member, county.first, force)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const id = await form(secretary, county.first, force);
    expect(await bodyOf(id)).toMatchObject({ kind: "TASK_FORCE", purpose: "三个月内办件时限压缩一半" });
    await begin(as(secretary, county.first), (work) =>
      dissolveBody(work, { bodyId: id, endDocument: "关于撤销工作专班的通知", endsOn: "2026-05-01" }),
    );
    expect(await bodyOf(id)).toMatchObject({ endsOn: "2026-05-01" });
    const [row] = await adminSql("select end_document from body where id = $1", [id]);
    expect(row).toEqual({ end_document: "关于撤销工作专班的通知" });
  });

  it("a second head, an unknown name and a campaign of nobody's are refused beside their fields", async () => {
    const tried = (change: Partial<FormBody>) => form(county.people.secretary, county.first, group(change));
    await expect(tried({ seats: seats(["HEAD", "支部书记"], ["HEAD", "副书记"]) })).rejects.toMatchObject({
      fields: { "seats[1].name": "oneHead" },
    });
    await expect(tried({ seats: seats(["HEAD", "支部书记"], ["MEMBER", "查无此人"]) })).rejects.toMatchObject({
      fields: { "seats[1].name": "nobodyNamed" },
    });
    await expect(tried({ seats: seats(["HEAD", "二支书记"]) })).rejects.toMatchObject({
      fields: { "seats[0].name": "nobodyNamed" },
    });
    await expect(tried({ campaignId: newId() })).rejects.toMatchObject({ fields: { campaignId: "invalid" } });
    expect(formBodySchema.safeParse({ ...group(), seats: [{ role: "HEAD", name: " ", title: "" }] }).success).toBe(
      false,
    );
  });

  it("ORG-16 after a turnover it is constituted anew: those before end the day before and stay readable", async () => {
    const { secretary } = county.people;
    const id = await form(secretary, county.first, group({ name: "换届前的小组" }));
    const change = (beginsOn: string) =>
      begin(as(secretary, county.first), (work) =>
        reconstituteBody(work, {
          bodyId: id,
          document: "关于调整领导小组的通知",
          beginsOn,
          seats: seats(["HEAD", "副书记"], ["MEMBER", "党员乙"]),
        }),
      );
    await expect(change("2026-02-01")).rejects.toMatchObject({ fields: { beginsOn: "beforeStart" } });
    await change("2026-03-15");
    const body = await bodyOf(id);
    expect(body?.seats.filter(({ endsOn }) => !endsOn).map(({ name }) => name)).toEqual(["副书记", "党员乙"]);
    expect(body?.seats.filter(({ endsOn }) => endsOn === "2026-03-14")).toHaveLength(4);
    await begin(as(secretary, county.first), (work) =>
      dissolveBody(work, { bodyId: id, endsOn: "2026-05-01", endDocument: "通知" }),
    );
    await expect(change("2026-06-01")).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("a member, an administrator and the superior looking in may not; a stranger finds nothing", async () => {
    for (const person of [county.people.member, county.people.administrator, county.people.generalHead]) {
      await expect(form(person, county.first, group())).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    }
    await expect(form(county.people.stranger, county.first, group())).rejects.toMatchObject({ code: "NOT_FOUND" });
    const [own] = (await look(as(county.people.secretary, county.first), listBodies)) ?? [];
    await expect(
      begin(as(county.people.secondSecretary, county.second), (work) =>
        dissolveBody(work, { bodyId: own?.id ?? "", endsOn: "2026-06-01", endDocument: "x" }),
      ),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("INV-12 the database refuses a second head, and a seat written by a supervisor or deleted by anybody", async () => {
    const [own] = (await look(as(county.people.secretary, county.first), listBodies)) ?? [];
    const raw = (person: TestPerson, text: string) =>
      begin(as(person, county.first), (work) => work.db.$executeRawUnsafe(text));
    const insert = `insert into body_seat (org_id, id, body_id, person_id, role, position, document, begins_on) values ('${county.first.id}', gen_random_uuid(), '${own?.id}', '${county.people.retired.id}', 'HEAD', 9, 'x', '2026-06-01')`;
    await expect(raw(county.people.secretary, insert)).rejects.toThrow(/body_one_head|23505/);
    await expect(raw(county.people.discipline, insert)).rejects.toThrow(/row-level security/);
    await expect(raw(county.people.secretary, "delete from body_seat")).rejects.toThrow(/permission denied/);
  });
});

describe("ORG-17 first responsible persons", () => {
  it("ORG-17 the secretary answers for the organisation, the head of a department for it; a successor ends the term before", async () => {
    const { secretary } = county.people;
    const name = (who: string, beginsOn: string) =>
      begin(as(secretary, county.first), (work) =>
        nameUnitHead(work, { unitId: unit, name: who, title: "科长", document: "任职通知", beginsOn }),
      );
    await name("党员甲", "2026-02-01");
    await name("党员乙", "2026-04-01");
    await expect(name("党员甲", "2026-04-01")).rejects.toMatchObject({ fields: { beginsOn: "beforeStart" } });
    const rows = await look(as(secretary, county.first), listResponsible);
    expect(rows?.map(({ unit: of, name: who }) => [of, who])).toEqual([
      [null, "支部书记"],
      ["人事科", "党员乙"],
    ]);
    const [past] = await adminSql("select ends_on::text as day from unit_head where ends_on is not null");
    expect(past).toEqual({ day: "2026-03-31" });
  });
});
