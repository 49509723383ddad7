import { beforeAll, describe, expect, test } from "vitest";
import { begin } from "@/lib/kernel/work";
import { findBoard } from "@/lib/noticeboard/boards/queries";
import { listBoardPledgers } from "@/lib/noticeboard/pledges/queries";
import { type Asked, pageOf, sumOf } from "@/lib/noticeboard/pledges/rules";
import { findBoardCampaign, findBoardOrg, listBoardCampaigns, listLowerBoards } from "@/lib/noticeboard/queries";
import { publishPledge, raisePledge, settlePledge } from "@/lib/pledges/commands";
import { saveItem } from "@/lib/pledges/drafts/commands";
import { terminateItem } from "@/lib/pledges/items/commands";
import { makePledge, makePublished, wording } from "@/tests/integration/pledges/steps";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCampaign, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  for (const person of ["member", "colleague", "retired", "discipline"] as const)
    await makePublished(county, county.people[person]);
});

const all: Asked = { order: "name", show: null, after: "" };
const wall = async (search = "") => {
  const campaign = await findBoardCampaign(county.first.id);
  return campaign ? listBoardPledgers(county.first.id, campaign, search) : [];
};
const names = async (search: string) => pageOf(await wall(search), all).rows.map(({ name }) => name);

describe("a look at the wall", () => {
  test("PLG-32 it is searched by name and by words of a promise; what is not asked for still counts in the figures", async () => {
    expect(await names("党员乙")).toEqual(["党员乙"]);
    expect((await names("工作日")).length).toBe(4);
    expect(await names("%' or true --")).toEqual([]);
    expect(sumOf(await wall("党员乙"), "items")).toBe(4);
  });

  test("LIFE-11 a hidden name is not found by that name either", async () => {
    const hide = (hidden: boolean) =>
      adminSql("update membership set name_hidden = $2 where person_id = $1", [county.people.colleague.id, hidden]);
    await hide(true);
    expect(await names("党员乙")).toEqual([]);
    expect((await names("工作日")).filter((name) => name === "").length).toBe(1);
    await hide(false);
  });

  test("LIFE-09 PLG-23 an ended item stays on the wall outside the sum; the buckets sum to the items", async () => {
    const { secretary } = county.people;
    const [item] = await adminSql<{ id: string }>(
      "select i.id from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id where p.person_id = $1",
      [county.people.retired.id],
    );
    await begin(as(secretary, county.first), (work) =>
      terminateItem(work, { itemId: item?.id ?? "", reason: "项目取消" }),
    );
    const pledgers = await wall();
    const sum = (["fulfilled", "due", "notDue"] as const).map((key) => sumOf(pledgers, key));
    expect([sum.reduce((a, b) => a + b, 0), sumOf(pledgers, "items"), sumOf(pledgers, "withdrawn")]).toEqual([3, 3, 1]);
    expect(pageOf(pledgers, { ...all, show: "withdrawn" }).rows).toHaveLength(1);
  });

  test("LIFE-14 the code of an organisation that was merged away leads to the wall of its successor", async () => {
    await adminSql("insert into code_directory values ('t0old0code', $1)", [county.first.id]);
    expect((await findBoardOrg("t0old0code"))?.code).toBe(county.first.code);
  });

  test("PUB-02 the superior's wall leads to those below that publish, with their figures", async () => {
    const lower = await listLowerBoards(county.general.id);
    expect(lower.map(({ code }) => code).sort()).toEqual([county.first.code, county.second.code].sort());
  });

  test("LIFE-11 nor is it found in the words of somebody else's promise", async () => {
    const { people, first, campaign } = county;
    const pledgeId = await makePledge(people.deputy, first);
    const text = "与党员乙结对，办结 12 件";
    await begin(as(people.deputy, first), (work) => saveItem(work, wording(pledgeId, campaign.business, { text })));
    await begin(as(people.deputy, first), (work) => raisePledge(work, { pledgeId }));
    await begin(as(people.secretary, first), (work) => settlePledge(work, { pledgeId, reason: "" }));
    await begin(as(people.secretary, first), (work) => publishPledge(work, { pledgeId }));
    expect(await names("党员乙")).toEqual(["党员乙", "副书记"]);
    await adminSql("update membership set name_hidden = true where person_id = $1", [people.colleague.id]);
    expect(await names("党员乙")).toEqual([]);
    expect(await names("结对")).toEqual(["副书记"]);
  });
});

describe("a wall of several campaigns", () => {
  test("PLG-32 what was published stays up and in front when a smaller campaign begins beside it, which is one touch away", async () => {
    const campaign = await asOwner((client) => makeCampaign(client, county.root));
    await makePublished({ ...county, campaign }, county.people.member);
    const { id } = county.first;
    expect((await listBoardCampaigns(id)).map((one) => one.id)).toEqual([county.campaign.id, campaign.id]);
    const org = await findBoardOrg(county.first.code);
    const look = async (chosen: string) => {
      const found = org ? await findBoard(org, { ...all, search: "", campaign: chosen }) : null;
      return [found?.campaign?.id, found?.others.map((one) => one.id), (found?.pledgers.length ?? 0) > 1];
    };
    expect(await look("")).toEqual([county.campaign.id, [campaign.id], true]);
    expect(await look(campaign.id)).toEqual([campaign.id, [county.campaign.id], false]);
    expect((await look("of nobody"))[0]).toBe(county.campaign.id);
  });
});
