import { beforeAll, describe, expect, it } from "vitest";
import { recordActivity } from "@/lib/campaigns/activities/commands";
import { recordActivitySchema } from "@/lib/campaigns/activities/schema";
import { decideFeed } from "@/lib/campaigns/calendars/commands";
import { findFeed, listBeats, listEntries, readFeed } from "@/lib/campaigns/calendars/queries";
import { rhythmOf } from "@/lib/campaigns/calendars/rules";
import { createCampaign, issueCampaign } from "@/lib/campaigns/commands";
import { copyTemplate, publishTemplate } from "@/lib/campaigns/templates/commands";
import { savePart } from "@/lib/campaigns/templates/parts/commands";
import { savePartSchema } from "@/lib/campaigns/templates/schema";
import { begin, look } from "@/lib/kernel/work";
import { as, asOwner, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let campaign: { orgId: string; id: string };

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2027-01-05");
  const by = as(county.people.rootHead, county.root);
  const versionId = await begin(by, (work) => copyTemplate(work, { source: "CXZY", title: "本县方案" }));
  const half = { versionId, kind: "CADENCE", name: "半年考评", rhythm: "HALF_YEAR", mode: "ASSESSMENT" };
  await begin(by, (work) => savePart(work, savePartSchema.parse(half)));
  await begin(by, (work) => publishTemplate(work, { versionId }));
  const facts = {
    ...{ title: "活动", theme: "主题", year: 2026, beginsOn: "2026-01-01", endsOn: "2026-12-31" },
    ...{ endsEvent: "", scheme: "", documentNumber: "", basisDocument: "" },
  };
  const id = await begin(by, (work) => createCampaign(work, { source: versionId, ...facts }));
  await begin(by, (work) => issueCampaign(work, { campaignId: id }));
  await asOwner((client) => client.query("update campaign set state = 'CLOSED' where id = $1", [county.campaign.id]));
  campaign = { orgId: county.root.id, id };
});

const rhythm = async () => {
  const beats = await look(as(county.people.secretary, county.first), (scope) => listBeats(scope, campaign));
  return rhythmOf(beats ?? [], "2027-01-05");
};
const entries = (person: TestPerson, org: TestOrg, since = "2026-01-01", until = "2026-12-31") =>
  look(as(person, org), (scope) => listEntries(scope, since, until));

describe("the rhythm of a year", () => {
  it("RPT-11 GAP-06 one pledge set, four reports, four reviews, four supervisions, two half-year assessments where adopted and one at the year's end; missing ones are listed", async () => {
    const expected = (await rhythm()).map(({ name, expected, missing }) => [name, expected, missing.length]);
    expect(expected).toEqual([
      ["公开承诺", 1, 1],
      ["践诺情况季度上报", 4, 4],
      ["领导点评", 4, 4],
      ["督促检查", 4, 4],
      ["年底考核", 1, 1],
      ["半年考评", 2, 2],
    ]);
  });

  it("RPT-11 CAM-21 what is written in the action log is no longer missing", async () => {
    const line = { kind: "SUPERVISION" as const, title: "一季度督查", happenedOn: "2026-02-11" };
    await begin(as(county.people.secretary, county.first), (work) =>
      recordActivity(work, recordActivitySchema.parse(line)),
    );
    expect((await rhythm()).find(({ name }) => name === "督促检查")).toMatchObject({
      kept: 1,
      missing: ["2026Q2", "2026Q3", "2026Q4"],
    });
  });

  it("RPT-39 one quarter of weekly dispatch, monthly check and quarterly circular has thirteen, three and one", async () => {
    const beats = (rhythm: string, day: string) =>
      adminSql<{ n: number }>("select count(*)::int as n from beats($1, $2, '2026-01-01', '2026-03-31')", [
        rhythm,
        day,
      ]);
    expect([await beats("WEEK", "5"), await beats("MONTH", ""), await beats("QUARTER", "")].flat()).toEqual([
      { n: 13 },
      { n: 3 },
      { n: 1 },
    ]);
  });

  it("INV-12 another county reads nothing of it", async () => {
    expect(await look(as(county.people.stranger, county.elsewhere), (scope) => listBeats(scope, campaign))).toEqual([]);
  });
});

describe("the calendar", () => {
  it("a desk sees stages, reports and the cadence; a plain member the stages and what is their own", async () => {
    const { people, first } = county;
    const kinds = async (person: TestPerson) =>
      [...new Set((await entries(person, first))?.map(({ kind }) => kind))].sort();
    expect(await kinds(people.secretary)).toEqual(["CADENCE", "CAMPAIGN", "REPORT", "STAGE"]);
    expect(await kinds(people.member)).toEqual(["CAMPAIGN", "STAGE"]);
    expect(await entries(people.stranger, county.elsewhere)).toEqual([]);
  });

  it("LIFE-07 a moved report stands on its new day", async () => {
    await asOwner((client) =>
      client.query(
        "update campaign_deadline set due_on = '2026-07-02', basis_document = '通知' where campaign_id = $1 and period = '2026Q2'",
        [campaign.id],
      ),
    );
    const days = (await entries(county.people.secretary, county.first))
      ?.filter(({ kind }) => kind === "REPORT")
      .map(({ day }) => day);
    expect(days).toEqual(["2026-03-25", "2026-07-02", "2026-09-25", "2026-12-25"]);
  });
});

describe("the secret address", () => {
  const decide = (person: TestPerson, org: TestOrg, decision: "renew" | "revoke") =>
    begin(as(person, org), (work) => decideFeed(work, { decision }));
  const secret = (person: TestPerson, org: TestOrg) => look(as(person, org), findFeed);
  const read = (key: string | null) => readFeed(county.first.code, key ?? "");

  it("opens one person's calendar without a session; a new address ends the old one, a withdrawn one is gone", async () => {
    const { people, first } = county;
    await decide(people.secretary, first, "renew");
    const old = await secret(people.secretary, first);
    expect((await read(old))?.person).toBe("支部书记");
    await decide(people.secretary, first, "renew");
    expect(await read(old)).toBeNull();
    const fresh = await secret(people.secretary, first);
    expect((await read(fresh))?.entries.length).toBeGreaterThan(0);
    expect(await readFeed(county.second.code, fresh ?? "")).toBeNull();
    await decide(people.secretary, first, "revoke");
    expect(await read(fresh)).toBeNull();
    await expect(decide(people.secretary, first, "revoke")).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("INV-12 nobody sees another's address, the table holds digests only, and who has left reads nothing", async () => {
    const { people, first, elsewhere } = county;
    await decide(people.member, first, "renew");
    const own = await secret(people.member, first);
    expect(await secret(people.secretary, first)).toBeNull();
    expect(await adminSql("select 1 from calendar_feed where secret_hash = $1", [own])).toEqual([]);
    const raw = (statement: string) =>
      begin(as(people.secretary, first), (work) => work.db.$executeRawUnsafe(statement));
    expect(await raw(`update calendar_feed set revoked_at = now() where person_id = '${people.member.id}'`)).toBe(0);
    await expect(raw("update calendar_feed set revoked_at = null")).rejects.toThrow("WRONG_STATE");
    await expect(decide(people.stranger, first, "renew")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await read(own))?.entries.map(({ kind }) => kind)).not.toContain("REPORT");
    await asOwner((client) =>
      client.query("update account set disabled_at = now() where person_id = $1", [people.member.id]),
    );
    expect(await read(own)).toBeNull();
    expect(elsewhere.code).not.toBe(first.code);
  });
});
