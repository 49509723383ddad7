import { beforeAll, describe, expect, it } from "vitest";
import { activate } from "@/lib/auth/activation/commands";
import { setUp } from "@/lib/auth/commands";
import { onboardOrg } from "@/lib/auth/onboarding/commands";
import { onboardOrgSchema } from "@/lib/auth/onboarding/schema";
import { signIn } from "@/lib/auth/sign-in";
import { resetAccount } from "@/lib/auth/slips/commands";
import { sha256 } from "@/lib/kernel/ids";
import { begin, look, lookAtSession } from "@/lib/kernel/work";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

const onboard = (person: TestPerson, at: TestOrg, more: Record<string, string> = {}) =>
  begin(as(person, at), (work) =>
    onboardOrg(
      work,
      onboardOrgSchema.parse({
        parent: at.code,
        name: "新设党支部",
        shortName: "新支部",
        kind: "BRANCH",
        level: "GRASSROOTS",
        field: "ORGAN",
        effectiveOn: "2026-01-05",
        documentTitle: "关于成立党支部的批复",
        ...more,
      }),
    ),
  );

describe("ORG-01 ORG-17 a superior brings a new organisation and its first secretary in by one form", () => {
  it("the secretary is registered, seated by the same paper, gets a slip and works at the new desk the same day", async () => {
    const { general, people } = county;
    const made = await onboard(people.generalHead, general, {
      secretaryName: "首任书记",
      secretaryTitle: "党支部书记",
    });
    const slip = await begin(as(people.generalHead, general), (work) =>
      resetAccount(work, { personId: made.personId ?? "", as: "PAPER" }),
    );
    await activate({ code: slip.code, newPassword: "New-branch-26", repeatPassword: "New-branch-26" }, "test");
    const { secret } = await signIn(slip.login, "New-branch-26", "");
    const view = await look({ secretHash: sha256(secret), orgId: made.id }, async (_scope, seen) => seen);
    expect(view).toMatchObject({ capacity: "HOME", duties: [{ kind: "SECRETARY", title: "党支部书记" }] });
    expect(view?.memberships).toMatchObject([{ orgId: made.id }]);
    const kinds = await adminSql<{ kind: string }>("select kind from audit_event where org_id = $1 order by seq", [
      made.id,
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(["org.found", "duty.begin"]);
  });

  it("somebody of the line is seated as they are; two of one name are not guessed at", async () => {
    const { general, people } = county;
    const made = await onboard(people.generalHead, general, { secretaryName: "党员乙" });
    expect(made.personId).toBe(people.colleague.id);
    const homes = await adminSql("select org_id from membership where person_id = $1", [people.colleague.id]);
    expect(homes).toEqual([{ org_id: county.first.id }]);
    await adminSql("update person set name = '党员乙' where id = $1", [people.secondMember.id]);
    await expect(onboard(people.generalHead, general, { secretaryName: "党员乙" })).rejects.toMatchObject({
      fields: { secretaryName: "secretaryTwice" },
    });
  });

  it("INV-12 only a superior's secretary seats the first one, nobody seats a second, and never oneself", async () => {
    const { general, first, people } = county;
    await expect(onboard(people.generalHead, general, { secretaryName: "总支书记" })).rejects.toMatchObject({
      code: "OWN_WORK",
    });
    await expect(onboard(people.secretary, first, { secretaryName: "某某" })).rejects.toThrow();
    const seat = (person: TestPerson, at: TestOrg, target: TestOrg) =>
      begin(as(person, at), (work) =>
        work.db.$queryRawUnsafe(
          "select seat_first_secretary($1::uuid, gen_random_uuid(), $2::uuid, '书记', '2026-01-01', '', null)::text",
          target.id,
          people.retired.id,
        ),
      );
    await expect(seat(people.generalHead, general, first)).rejects.toThrow(/WRONG_STATE/);
    await expect(seat(people.generalHead, general, county.elsewhere)).rejects.toThrow(/NOT_FOUND/);
    await expect(seat(people.deputy, first, county.second)).rejects.toThrow(/NOT_FOUND/);
  });
});

describe("the operator's word for another root", () => {
  it("a new token makes a second root beside the first, and neither sees the other", async () => {
    await adminSql("select await_root($1)", [sha256("second-root")]);
    await setUp({
      token: "second-root",
      orgName: "邻县另一委员会",
      orgCode: "linxian",
      orgKind: "LOCAL_COMMITTEE",
      secretaryName: "陆怀瑾",
      login: "lhj",
      newPassword: "Linxian-2026",
      repeatPassword: "Linxian-2026",
    });
    const { secret } = await signIn("lhj", "Linxian-2026", "");
    expect(await lookAtSession(sha256(secret))).toMatchObject({ duties: [{ orgCode: "linxian" }] });
    expect(await look({ secretHash: sha256(secret), orgId: county.root.id }, async () => "in")).toBeNull();
  });
});
