import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { readFileKept } from "@/lib/kernel/files";
import { newId } from "@/lib/kernel/ids";
import { begin, type Caller, look, type Scope } from "@/lib/kernel/work";
import { listBoardShowings } from "@/lib/noticeboard/pledges/queries";
import { findBoardCampaign } from "@/lib/noticeboard/queries";
import { recordMeeting, recordWall, setDemand } from "@/lib/noticeboard/showings/commands";
import {
  findDemand,
  findPublicity,
  findShowingPhoto,
  listShowings,
  listUnshown,
} from "@/lib/noticeboard/showings/queries";
import type { RecordMeeting, SetDemand } from "@/lib/noticeboard/showings/schema";
import { makeDraft, makePublished } from "@/tests/integration/pledges/steps";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { act } from "./steps";

let county: County;
let secretary: Caller;
const pledges: Record<string, string> = {};
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  secretary = as(county.people.secretary, county.first);
  for (const who of ["member", "colleague", "discipline"] as const)
    pledges[who] = (await makePublished(county, county.people[who])).pledgeId;
});

const idsOf = (...who: string[]) => who.map((one) => pledges[one] ?? "");
const meeting = (pledgeId: string[]): RecordMeeting => ({
  ...{ place: "局二楼会议室", beginsOn: "2026-03-20", present: 12, audience: "", pledgeId },
});
const within = <T>(read: (scope: Scope, campaign: { orgId: string; id: string }) => Promise<T>) =>
  look(secretary, async (scope) => {
    const campaign = await findRunningCampaign(scope);
    return campaign ? read(scope, campaign) : null;
  });
const asked = (field: string, given: Partial<SetDemand> = {}): SetDemand => ({
  ...{ field, meeting: "REQUIRED", wall: "REQUIRED", wallDays: 30, place: "", audience: "" },
  ...given,
});

describe("where pledges are shown", () => {
  test("SYS-26 PLG-33 what misses the meeting or the wall is listed until both are recorded, and the board tells of both", async () => {
    const missing = async () =>
      ((await within(listUnshown)) ?? []).map(({ id, inMeeting, onWall }) => [id, inMeeting, onWall]);
    expect(await missing()).toHaveLength(3);
    await act(secretary, recordMeeting, meeting(idsOf("member", "colleague", "discipline")));
    expect((await missing()).every(([, inMeeting, onWall]) => inMeeting === true && onWall === false)).toBe(true);
    await act(secretary, recordWall, {
      ...{ form: "WALL_NEWSPAPER", place: "一楼墙报", beginsOn: "2026-03-21", endsOn: "", audience: "职工" },
      pledgeId: idsOf("member", "colleague"),
    });
    expect((await missing()).map(([id]) => id)).toEqual(idsOf("discipline"));
    const campaign = await findBoardCampaign(county.first.id);
    const shown = campaign ? await listBoardShowings(county.first.id, campaign) : [];
    expect(shown.map(({ channel, present, pledges: count }) => [channel, present, count])).toEqual([
      ["MEETING", 12, 3],
      ["WALL", null, 2],
    ]);
    const publicity = await look(secretary, (scope) =>
      findPublicity(scope, { orgId: county.first.id, id: pledges.member ?? "" }),
    );
    expect(publicity?.shown.map(({ channel }) => channel)).toEqual(["MEETING", "WALL"]);
  });

  test("SYS-26 PLG-33 a photo of the wall is kept with its record and read by its own organisation alone; anything else is refused", async () => {
    const drawn = sharp({ create: { width: 8, height: 8, channels: 3, background: "#a00" } }).png();
    const file = new File([new Uint8Array(await drawn.toBuffer())], "墙报.png");
    const wall = { form: "BOARD" as const, place: "一楼公开栏", beginsOn: "2026-03-22", endsOn: "", audience: "" };
    const id = await act(secretary, recordWall, { ...wall, file, pledgeId: idsOf("member") });
    const photoFor = (by: Caller) => look(by, (scope) => findShowingPhoto(scope, id));
    const stored = await photoFor(secretary);
    expect(stored?.mediaType).toBe("image/png");
    expect((await readFileKept(stored?.sha256 ?? ""))?.length).toBeGreaterThan(8);
    expect(await photoFor(as(county.people.secondSecretary, county.second))).toBeNull();
    const fake = new File(["<script>"], "墙报.png");
    await expect(act(secretary, recordWall, { ...wall, file: fake, pledgeId: idsOf("member") })).rejects.toMatchObject({
      fields: { file: "badFile" },
    });
  });

  test("PLG-09 committee and leaders stand first whatever order they were ticked in; the database refuses another", async () => {
    const id = await act(secretary, recordMeeting, meeting(idsOf("member", "colleague", "discipline")));
    const [first] = ((await within(listShowings)) ?? []).filter((showing) => showing.id === id);
    expect(first?.names).toEqual(["纪检委员", "党员甲", "党员乙"]);
    const other = newId();
    await adminSql(
      "insert into pledge_showing (org_id, id, campaign_org_id, campaign_id, channel, form, place, begins_on, present, recorded_by_person_id, recorded_at) select org_id, $2, campaign_org_id, campaign_id, channel, form, place, begins_on, present, recorded_by_person_id, recorded_at from pledge_showing where id = $1",
      [id, other],
    );
    const put = (who: string, position: number) =>
      begin(secretary, (work) =>
        work.db.pledgeShown.create({
          data: {
            ...{ orgId: county.first.id, id: newId(), showingId: other, pledgeOrgId: county.first.id },
            ...{ pledgeId: pledges[who] ?? "", position, ahead: false },
          },
        }),
      );
    await put("member", 1);
    await expect(put("discipline", 2)).rejects.toThrow("INVALID");
  });

  test("SYS-26 only whoever keeps the records writes it down, of pledges of this organisation that are settled, and not in advance", async () => {
    const { people, second } = county;
    for (const person of [people.member, people.administrator])
      await expect(act(as(person, county.first), recordMeeting, meeting(idsOf("member")))).rejects.toMatchObject({
        code: "NOT_AUTHORISED",
      });
    await expect(
      act(as(people.secondSecretary, second), recordMeeting, meeting(idsOf("member"))),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const draft = await makeDraft(county, people.retired);
    await expect(act(secretary, recordMeeting, meeting([draft.pledgeId]))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      act(secretary, recordMeeting, { ...meeting(idsOf("member")), beginsOn: "2026-06-21" }),
    ).rejects.toMatchObject({ code: "INVALID" });
  });

  test("PLG-18 the nearest superior's word for the field decides, before its word for all fields and any from further above", async () => {
    const { people, root, general } = county;
    const demand = () => look(secretary, (scope) => findDemand(scope));
    expect(await demand()).toBeNull();
    await act(as(people.rootHead, root), setDemand, asked("ORGAN", { meeting: "ADVISED" }));
    expect(await demand()).toMatchObject({ field: "ORGAN", meeting: "ADVISED" });
    await act(as(people.generalHead, general), setDemand, asked("ALL", { wallDays: 60 }));
    expect(await demand()).toMatchObject({ field: "ALL", wallDays: 60 });
    await act(as(people.generalHead, general), setDemand, asked("ORGAN", { wall: "FREE", wallDays: 0 }));
    await act(as(people.generalHead, general), setDemand, asked("RURAL", { wallDays: 90 }));
    expect(await demand()).toMatchObject({ field: "ORGAN", wall: "FREE" });
    await expect(act(as(people.member, county.first), setDemand, asked("ALL"))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
  });

  test("SYS-26 meetings and walls are read page by page, the newest first", async () => {
    const read = (after?: string) =>
      within(async (scope, campaign) => (await listShowings(scope, campaign, after)).map(({ id }) => id));
    const all = (await read()) ?? [];
    expect(all.length).toBeGreaterThan(1);
    expect(await read(all[0])).toEqual(all.slice(1));
    expect(await read(all.at(-1))).toEqual([]);
  });
});
