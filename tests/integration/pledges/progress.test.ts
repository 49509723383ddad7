import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readFileKept } from "@/lib/kernel/files";
import { begin, look } from "@/lib/kernel/work";
import { findEvidenceFile } from "@/lib/pledges/evidence/queries";
import { claimItem } from "@/lib/pledges/items/commands";
import { findItemLife } from "@/lib/pledges/items/queries";
import { recordMany, recordQuickProgress } from "@/lib/pledges/progress/commands";
import { listOpenItems } from "@/lib/pledges/progress/queries";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makePublished, makeRaised } from "./steps";

let county: County;
let items: { pledgeId: string; itemId: string }[];
beforeAll(async () => {
  process.env.ZHENGYOU_FILES = join(tmpdir(), `zhengyou-progress-${process.pid}`);
  await setDay("2026-06-20");
});
beforeEach(async () => {
  county = await makeCounty();
  items = [await makePublished(county), await makePublished(county, county.people.colleague)];
});

const at = (who: keyof County["people"], org: "first" | "second" | "general" | "elsewhere" = "first") =>
  as(county.people[who], county[org]);
const row = (itemId: string, given: object = {}) => ({
  itemId,
  note: "本月办结 31 件",
  quantity: "31 件",
  happenedOn: "2026-06-18",
  ...given,
});
const rows = () => items.map(({ itemId }) => row(itemId));
const enter = (who: keyof County["people"], given: ReturnType<typeof row>[], org?: "second" | "general") =>
  begin(at(who, org), (work) => recordMany(work, { rows: given }));

describe("the secretary's grid", () => {
  test("PLG-22 many rows are kept at once under one event, each with the trace of who typed it", async () => {
    expect(await enter("officer", [...rows(), row(items[0]?.itemId ?? "", { note: "", quantity: "" })])).toBe(2);
    const kept = await adminSql("select proxy, backfilled, period, note from pledge_progress where item_id = any($1)", [
      items.map(({ itemId }) => itemId),
    ]);
    expect(kept).toEqual(Array(2).fill({ proxy: true, backfilled: false, period: "2026Q2", note: "本月办结 31 件" }));
    const events = await adminSql(
      "select payload::jsonb ->> 'entries' as entries from audit_event where org_id = $1 and kind = 'pledge_progress.enter'",
      [county.first.id],
    );
    expect(events).toEqual([{ entries: "2" }]);
  });

  test("LIFE-08 rows of an earlier quarter keep the mark 补录", async () => {
    await enter("secretary", [row(items[0]?.itemId ?? "", { happenedOn: "2026-03-01" })]);
    const life = await look(at("member"), (scope) => findItemLife(scope, items[0]?.itemId ?? ""));
    expect(life?.progress[0]).toMatchObject({ backfilled: true, period: "2026Q1", enteredBy: "支部书记" });
  });

  test("one bad row keeps the others from being half entered, and is named by its place", async () => {
    const given = [rows()[0] ?? row(""), row(items[1]?.itemId ?? "", { happenedOn: "2026-07-01" })];
    await expect(enter("officer", given)).rejects.toMatchObject({
      code: "INVALID",
      fields: { "rows[1].happenedOn": "inTheFuture" },
    });
    expect(await adminSql("select 1 from pledge_progress where item_id = $1", [items[0]?.itemId])).toEqual([]);
  });

  test("PLG-22 who keeps no records, what is not public and another org's items are refused", async () => {
    await expect(enter("member", rows())).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(enter("secondSecretary", rows(), "second")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(enter("generalHead", rows(), "general")).rejects.toMatchObject({ code: "NOT_FOUND" });
    const raised = await makeRaised(county, county.people.deputy);
    await expect(enter("officer", [row(raised.itemId)])).rejects.toMatchObject({
      fields: { "rows[0].note": "notRunning" },
    });
    await expect(enter("officer", [])).rejects.toMatchObject({ fields: { rows: "required" } });
  });

  test("items silent in the quarter are asked for first; the rest are there when wanted", async () => {
    await enter("officer", rows().slice(0, 1));
    const campaign = { orgId: county.campaign.orgId, id: county.campaign.id };
    const names = async (silentIn: string | null) =>
      (await look(at("officer"), (scope) => listOpenItems(scope, campaign, silentIn, 50)))?.map(({ who }) => who);
    expect(await names("2026Q2")).toEqual(["党员乙"]);
    expect(await names(null)).toEqual(["党员甲", "党员乙"]);
  });
});

describe("three taps", () => {
  test("PLG-30 ready words become a sentence of today, written by the member alone", async () => {
    const itemId = items[0]?.itemId ?? "";
    await begin(at("member"), (work) => recordQuickProgress(work, { itemId, word: "partly", more: "还差两户" }));
    const life = await look(at("member"), (scope) => findItemLife(scope, itemId));
    expect(life?.progress[0]).toMatchObject({ note: "已办一部分：还差两户", happenedOn: "2026-06-20", proxy: false });
    await expect(
      begin(at("colleague"), (work) => recordQuickProgress(work, { itemId, word: "onTrack", more: "" })),
    ).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
  });
});

describe("evidence files", () => {
  const claim = (file: File) =>
    begin(at("member"), (work) => claimItem(work, { itemId: items[0]?.itemId ?? "", description: "值守照片", file }));

  test("PLG-22 a picture is kept without the place and the camera it was taken with", async () => {
    const taken = await sharp({ create: { width: 40, height: 20, channels: 3, background: "#a00" } })
      .withExif({ IFD0: { Make: "PHONE-CAMERA" } })
      .jpeg()
      .toBuffer();
    expect(taken.includes("PHONE-CAMERA")).toBe(true);
    await claim(new File([new Uint8Array(taken)], "值守.jpg"));
    const [piece] = await adminSql<{ id: string }>("select id from pledge_evidence where item_id = $1", [
      items[0]?.itemId,
    ]);
    const found = await look(at("secretary"), (scope) => findEvidenceFile(scope, piece?.id ?? ""));
    const bytes = Buffer.from((await readFileKept(found?.sha256 ?? "")) ?? []);
    expect(found?.mediaType).toBe("image/jpeg");
    expect(bytes.includes("PHONE-CAMERA")).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  test("PLG-22 what its content says is no picture and no PDF is refused, whatever its name", async () => {
    const page = new File(["<script>alert(1)</script>"], "值守.jpg", { type: "image/jpeg" });
    await expect(claim(page)).rejects.toMatchObject({ code: "INVALID", fields: { file: "badFile" } });
    const broken = new File([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0])], "值守.jpg");
    await expect(claim(broken)).rejects.toMatchObject({ code: "INVALID", fields: { file: "badFile" } });
  });
});
