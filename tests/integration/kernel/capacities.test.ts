import { beforeAll, describe, expect, it } from "vitest";
import { actingIn, type HeldDuty } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { begin, look } from "@/lib/kernel/work";
import { changeSettings } from "@/lib/orgs/settings/commands";
import { changeSettingsSchema } from "@/lib/orgs/settings/schema";
import { as, asOwner, giveDuty } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const duties = { secretary: "", committee: "" };
beforeAll(async () => {
  county = await makeCounty();
  const { people, first } = county;
  const [held] = await adminSql<{ id: string }>("select id from duty where person_id = $1", [people.secretary.id]);
  duties.secretary = held?.id ?? "";
  duties.committee = await asOwner((client) =>
    giveDuty(client, people.secretary, first, "COMMITTEE_MEMBER", "组织委员"),
  );
});

const acting = (dutyId?: string) => ({ ...as(county.people.secretary, county.first), ...(dutyId ? { dutyId } : {}) });
const change = (slipDays: number, dutyId?: string) =>
  begin(acting(dutyId), (work) => changeSettings(work, { ...changeSettingsSchema.parse({}), SLIP_DAYS: slipDays }));
const lastCapacity = async () =>
  (
    await adminSql<{ capacity: string }>(
      "select capacity from audit_event where org_id = $1 order by seq desc limit 1",
      [county.first.id],
    )
  )[0]?.capacity;

describe("LIFE-05 two duties in one organisation", () => {
  it("LIFE-05 the duty chosen is the capacity of the act, and its powers are that duty's alone", async () => {
    await change(5, duties.secretary);
    expect(await lastCapacity()).toBe("SECRETARY");
    await expect(change(6, duties.committee)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const here = await look(acting(duties.committee), async ({ actor }) => actor.duties.map(({ title }) => title));
    expect(here).toEqual(["组织委员"]);
  });

  it("LIFE-05 without a choice every duty counts, the head's first; the choice of a duty one does not hold chooses nothing", async () => {
    await change(7);
    expect(await lastCapacity()).toBe("SECRETARY");
    const [other] = await adminSql<{ id: string }>("select id from duty where person_id = $1", [
      county.people.rootHead.id,
    ]);
    for (const dutyId of [newId(), other?.id ?? ""])
      expect(await look(acting(dutyId), async ({ actor }) => actor.duties.length)).toBe(2);
  });

  it("INV-12 choosing gives nobody a duty: a member who sends the secretary's stays a member", async () => {
    const caller = { ...as(county.people.member, county.first), dutyId: duties.secretary };
    expect(await look(caller, async ({ actor }) => actor.duties)).toEqual([]);
  });

  it("LIFE-05 duties in other organisations are not touched by the choice here", () => {
    const held = (id: string, orgId: string) => ({ id, orgId }) as HeldDuty;
    const all = [held("a", "1"), held("b", "1"), held("c", "2")];
    expect(actingIn(all, "b").map(({ id }) => id)).toEqual(["b", "c"]);
    expect(actingIn(all, undefined)).toBe(all);
  });
});
