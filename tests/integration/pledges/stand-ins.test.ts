import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refusalFrom } from "@/lib/kernel/refusal";
import { begin, look } from "@/lib/kernel/work";
import { listTodos } from "@/lib/notifications/queries";
import { settlePledge } from "@/lib/pledges/commands";
import { endStandIn, nameStandIn } from "@/lib/pledges/stand-ins/commands";
import { listOfficeHolders } from "@/lib/pledges/stand-ins/queries";
import { as, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makeRaised } from "./steps";

let county: County;
let own: { pledgeId: string; itemId: string };
beforeAll(() => setDay("2026-06-20"));
beforeEach(async () => {
  county = await makeCounty();
  own = await makeRaised(county, county.people.secretary);
});

const at = (who: keyof County["people"], org: "first" | "second" | "general" | "elsewhere" = "first") =>
  as(county.people[who], county[org]);
const settle = (who: keyof County["people"], org?: "general") =>
  begin(at(who, org), (work) => settlePledge(work, { ...own, reason: "" }));

async function nameOfficer() {
  const holders = await look(at("generalHead", "general"), listOfficeHolders);
  const officer = holders?.find(({ personId }) => personId === county.people.officer.id);
  const given = { dutyId: officer?.dutyId ?? "", document: "某总支〔2026〕3号", beginsOn: "2026-06-01" };
  return { given, id: await begin(at("generalHead", "general"), (work) => nameStandIn(work, given)) };
}

describe("代行审核", () => {
  test("LIFE-03 the officer named by document settles the secretary's pledge at home; when it ends, nobody at home may", async () => {
    await expect(settle("officer")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const { id } = await nameOfficer();
    const todos = await look(at("officer"), listTodos);
    expect(todos?.map(({ kind }) => kind)).toContain("PLEDGE_EXAMINE");
    await settle("officer");
    await begin(at("generalHead", "general"), (work) => endStandIn(work, { standInId: id }));
    own = await makeRaised(county, county.people.deputy);
    await expect(settle("officer")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
  });

  test("LIFE-03 with a stand-in the superior's head still may, and the stand-in never judges the own pledge", async () => {
    await nameOfficer();
    await settle("generalHead", "general");
    own = await makeRaised(county, county.people.officer);
    await expect(settle("officer")).rejects.toMatchObject({ code: "OWN_WORK" });
  });

  test("LIFE-03 named only from above: not by the secretary concerned, not by another line", async () => {
    const { given } = await nameOfficer();
    for (const caller of [at("secretary"), at("secondSecretary", "second"), at("stranger", "elsewhere")])
      await expect(begin(caller, (work) => nameStandIn(work, given))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(begin(at("officer"), (work) => nameStandIn(work, given))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    const raw = `insert into pledge_stand_in (org_id, id, person_id, document, begins_on, named_by_person_id, named_at)
      values ('${county.first.id}', gen_random_uuid(), '${county.people.officer.id}', '自定', '2026-01-01', '${county.people.secretary.id}', now())`;
    const code = await begin(at("secretary"), (work) => work.db.$executeRawUnsafe(raw)).catch(
      (error: unknown) => refusalFrom(error)?.code,
    );
    expect(code).toBe("NOT_FOUND");
  });

  test("LIFE-03 an end that is passed already cannot be ended again from another org", async () => {
    const { id } = await nameOfficer();
    await expect(
      begin(at("stranger", "elsewhere"), (work) => endStandIn(work, { standInId: id })),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
