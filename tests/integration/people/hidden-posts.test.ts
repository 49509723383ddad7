import { beforeAll, describe, expect, it } from "vitest";
import { findCertificate } from "@/lib/commendations/wall/queries";
import { begin, look } from "@/lib/kernel/work";
import { listPrintPledges } from "@/lib/noticeboard/papers/queries";
import { beginDuty, endDuty, showPost } from "@/lib/people/commands";
import { listPeople } from "@/lib/people/queries";
import { earned, granted, makeCall, today } from "@/tests/integration/commendations/setting";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { wallOf } from "@/tests/support/wall";

let county: County;
let dutyId: string;

const appoint = (personId: string, change: { title?: string; beginsOn?: string } = {}) =>
  begin(as(county.people.secretary, county.first), (work) =>
    beginDuty(work, {
      personId,
      kind: "COMMITTEE_MEMBER",
      title: "审理岗",
      acting: false,
      nameHidden: false,
      beginsOn: "2026-02-01",
      document: "任职通知",
      ...change,
    }),
  );
const heldBy = async (personId: string) => {
  const [row] = await adminSql<{ id: string; hidden: boolean }>(
    "select id, name_hidden as hidden from duty where person_id = $1 and ends_on is null",
    [personId],
  );
  return row ?? { id: "", hidden: false };
};
const show = (by: TestPerson, at: TestOrg, nameHidden: boolean, id = dutyId) =>
  begin(as(by, at), (work) => showPost(work, { dutyId: id, nameHidden }));
const names = async () => (await wallOf(county.first.id)).map(({ name }) => name);

beforeAll(async () => {
  county = await makeCounty();
  await setDay(today);
  await earned(county, county.people.member);
  await granted(county, await makeCall(county), county.people.member);
  await appoint(county.people.member.id);
  dutyId = (await heldBy(county.people.member.id)).id;
});

describe("LIFE-11 a private post", () => {
  it("LIFE-11 is set and lifted by whoever fills the seat, one event each; by nobody else and not twice", async () => {
    const { secretary, member, secondSecretary, stranger, generalHead } = county.people;
    await expect(show(member, county.first, true)).rejects.toMatchObject({ code: "OWN_WORK" });
    await expect(show(generalHead, county.first, true)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(show(secondSecretary, county.second, true)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(show(stranger, county.elsewhere, true)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await show(secretary, county.first, true);
    await expect(show(secretary, county.first, true)).rejects.toMatchObject({ code: "WRONG_STATE" });
    const [event] = await adminSql<{ kind: string }>(
      "select kind from audit_event where org_id = $1 order by seq desc limit 1",
      [county.first.id],
    );
    expect(event?.kind).toBe("duty.hide_name");
  });

  it("LIFE-11 its holder is named on no wall, no certificate looked up and no printed sheet, nor in others' words", async () => {
    expect(await names()).not.toContain("党员甲");
    const [award] = await adminSql<{ number: string }>("select certificate_number as number from award");
    expect(await findCertificate(award?.number ?? "")).toMatchObject({ holderName: "", state: "GRANTED" });
    const campaign = { orgId: county.root.id, id: county.campaign.id };
    const sheet = await look(as(county.people.secretary, county.first), (scope) => listPrintPledges(scope, campaign));
    expect(sheet?.some(({ name }) => name === "党员甲")).toBe(false);
    const [words] = await sqlAs<{ said: string }>(
      "public",
      `select unnamed('${county.first.id}', '党员甲到岗') as said`,
    );
    expect(words?.said).toBe("×××到岗");
  });

  it("LIFE-11 the roll inside still names and counts the holder, and finds the holders of private posts", async () => {
    const found = await look(as(county.people.secretary, county.first), (scope) =>
      listPeople(scope, { held: "HIDDEN" }),
    );
    expect(found?.map(({ name }) => name)).toEqual(["党员甲"]);
  });

  it("LIFE-11 a member who holds it in another organisation is masked at home too", async () => {
    await adminSql("update duty set org_id = $2 where id = $1", [dutyId, county.second.id]);
    expect(await names()).not.toContain("党员甲");
    const [words] = await sqlAs<{ said: string }>(
      "public",
      `select unnamed('${county.first.id}', '党员甲到岗') as said`,
    );
    expect(words?.said).toBe("×××到岗");
    await adminSql("update duty set org_id = $2 where id = $1", [dutyId, county.first.id]);
  });

  it("LIFE-11 the setting stays with the post: the successor inherits it, and whoever left it is named again", async () => {
    const { secretary, member, colleague } = county.people;
    await begin(as(secretary, county.first), (work) =>
      endDuty(work, { dutyId, endsOn: "2026-06-18", document: "免职通知" }),
    );
    expect(await names()).toContain("党员甲");
    await appoint(colleague.id, { beginsOn: "2026-06-19" });
    const successor = await heldBy(colleague.id);
    expect(successor.hidden).toBe(true);
    expect((await heldBy(member.id)).id).toBe("");
    await show(secretary, county.first, false, successor.id);
    expect((await heldBy(colleague.id)).hidden).toBe(false);
  });
});
