import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { enterRectification } from "@/lib/rectifications/commands";
import { findRectification } from "@/lib/rectifications/queries";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});

const given = (subjectOrgId: string, ownerPersonId: string, ordered = false) => ({
  subjectOrgId,
  ownerPersonId,
  ordered,
  kind: "SUPERVISION" as const,
  note: "6 月 12 日随机抽查",
  problem: "台账与公开栏不一致",
  dueOn: "2026-07-10",
});

describe("opening by hand", () => {
  it("SUP-01 SUP-04 a superior orders one in the next lower org, numbered and logged there", async () => {
    const { general, first, people } = county;
    const id = await begin(as(people.generalHead, general), (work) =>
      enterRectification(work, given(first.id, people.secretary.id, true)),
    );
    const found = await look(as(people.secretary, first), (scope) => findRectification(scope, id));
    expect(found).toMatchObject({
      orgId: first.id,
      number: 1,
      year: 2026,
      ordered: true,
      state: "OPENED",
      ownerIsSecretary: true,
    });
    const chain = await adminSql<{ org_id: string }>("select org_id from audit_event where subject_id = $1", [id]);
    expect(chain.map(({ org_id }) => org_id)).toEqual([first.id]);
    const marks = await adminSql("select 1 from tally_stale where org_id = $1", [first.id]);
    expect(marks.length).toBeGreaterThan(0);
  });

  it("INV-12 nobody opens one in an org that is neither theirs nor directly below", async () => {
    const { root, first, second, people } = county;
    await expect(
      begin(as(people.rootHead, root), (work) => enterRectification(work, given(first.id, people.secretary.id, true))),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      begin(as(people.secondSecretary, second), (work) =>
        enterRectification(work, given(first.id, people.secretary.id)),
      ),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("SUP-04 an officer enters a self-check but orders nothing; a member enters nothing", async () => {
    const { first, people } = county;
    const officer = as(people.officer, first);
    await begin(officer, (work) => enterRectification(work, given(first.id, people.member.id)));
    await expect(
      begin(officer, (work) => enterRectification(work, given(first.id, people.member.id, true))),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(
      begin(as(people.member, first), (work) => enterRectification(work, given(first.id, people.member.id))),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
  });

  it("refuses an owner from elsewhere and a date that has passed", async () => {
    const { first, people } = county;
    const secretary = as(people.secretary, first);
    await expect(
      begin(secretary, (work) => enterRectification(work, given(first.id, people.secondMember.id))),
    ).rejects.toMatchObject({ code: "INVALID", fields: { ownerPersonId: "notAnOption" } });
    await expect(
      begin(secretary, (work) =>
        enterRectification(work, { ...given(first.id, people.member.id), dueOn: "2026-06-20" }),
      ),
    ).rejects.toMatchObject({ code: "INVALID", fields: { dueOn: "inThePast" } });
  });

  it("numbers begin anew each year", async () => {
    const { second, people } = county;
    const by = as(people.secondSecretary, second);
    const first = await begin(by, (work) => enterRectification(work, given(second.id, people.secondMember.id)));
    await setDay("2027-01-05");
    const later = await begin(by, (work) =>
      enterRectification(work, { ...given(second.id, people.secondMember.id), dueOn: "2027-02-01" }),
    );
    await setDay("2026-06-20");
    const rows = await adminSql("select number from rectification where id in ($1, $2)", [first, later]);
    expect(rows).toEqual([{ number: 1 }, { number: 1 }]);
  });
});
