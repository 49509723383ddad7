import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readFileKept } from "@/lib/kernel/files";
import { begin, look } from "@/lib/kernel/work";
import { findEvidenceFile } from "@/lib/pledges/evidence/queries";
import { amendItem, claimItem, confirmItem, declineItem, terminateItem } from "@/lib/pledges/items/commands";
import { findItem, findItemLife, listClaimedItems } from "@/lib/pledges/items/queries";
import { recordProgress } from "@/lib/pledges/progress/commands";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makePublished, makeRaised } from "./steps";

let county: County;
let itemId: string;
beforeAll(async () => {
  process.env.ZHENGYOU_FILES = join(tmpdir(), `zhengyou-evidence-${process.pid}`);
  await setDay("2026-06-20");
});
beforeEach(async () => {
  county = await makeCounty();
  itemId = (await makePublished(county)).itemId;
});

const at = (who: keyof County["people"], org: "first" | "second" | "general" = "first") =>
  as(county.people[who], county[org]);
const stateOf = async () =>
  (await adminSql<{ state: string }>("select state from pledge_item where id = $1", [itemId]))[0]?.state;
const eventsOf = async () =>
  (await adminSql<{ kind: string }>("select kind from audit_event where subject_id = $1 order by seq", [itemId])).map(
    ({ kind }) => kind,
  );
const claim = { description: "4 月起按 12 个工作日办结，超时 0 件" };
const progress = { happenedOn: "2026-05-08", note: "本月办结 31 件，平均 11 天", quantity: "31 件" };

describe("progress", () => {
  test("PLG-30 a member writes how it goes; the quarter follows from the day and the event is one", async () => {
    await begin(at("member"), (work) => recordProgress(work, { itemId, ...progress }));
    const entry = (await look(at("member"), (scope) => findItemLife(scope, itemId)))?.progress[0];
    expect(entry).toMatchObject({ period: "2026Q2", proxy: false, backfilled: false, enteredBy: "党员甲" });
    expect(await eventsOf()).toEqual(["pledge_item.progress"]);
  });

  test("LIFE-08 an earlier quarter keeps the mark 补录, and proxy entry its trace", async () => {
    await begin(at("officer"), (work) => recordProgress(work, { itemId, ...progress, happenedOn: "2026-03-05" }));
    const entry = (await look(at("member"), (scope) => findItemLife(scope, itemId)))?.progress[0];
    expect(entry).toMatchObject({ period: "2026Q1", proxy: true, backfilled: true, enteredBy: "党务干部" });
  });

  test("INV-12 neither a colleague, nor a superior, nor another org writes progress", async () => {
    await expect(begin(at("colleague"), (work) => recordProgress(work, { itemId, ...progress }))).rejects.toMatchObject(
      { code: "NOT_AUTHORISED" },
    );
    await expect(
      begin(at("generalHead", "general"), (work) => recordProgress(work, { itemId, ...progress })),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(
      begin(at("secondMember", "second"), (work) => recordProgress(work, { itemId, ...progress })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("progress lies not in the future, and only on what is published", async () => {
    await expect(
      begin(at("member"), (work) => recordProgress(work, { itemId, ...progress, happenedOn: "2026-06-21" })),
    ).rejects.toMatchObject({ fields: { happenedOn: "inTheFuture" } });
    const raised = await makeRaised(county, county.people.colleague);
    await expect(
      begin(at("colleague"), (work) => recordProgress(work, { itemId: raised.itemId, ...progress })),
    ).rejects.toMatchObject({ code: "NOT_PUBLISHED" });
  });
});

describe("claim and confirm", () => {
  test("PLG-22 what waits to be confirmed is read page by page, the earliest due day first", async () => {
    const other = (await makePublished(county, county.people.colleague)).itemId;
    await begin(at("member"), (work) => claimItem(work, { itemId, ...claim }));
    await begin(at("colleague"), (work) => claimItem(work, { itemId: other, ...claim }));
    const pages = await look(at("secretary"), async (scope) => {
      const first = await listClaimedItems(scope, { limit: 1 });
      const second = await listClaimedItems(scope, { limit: 1, after: first[0]?.id });
      return [first, second, await listClaimedItems(scope, { limit: 1, after: second[0]?.id })];
    });
    expect(pages?.map((rows) => rows.map(({ id }) => id))).toEqual([[itemId], [other], []]);
  });

  test("INV-06 a member claims with evidence and the secretary confirms", async () => {
    await begin(at("member"), (work) => claimItem(work, { itemId, ...claim }));
    await begin(at("secretary"), (work) => confirmItem(work, { itemId, note: "已抽查" }));
    expect(await stateOf()).toBe("FULFILLED");
    expect(await eventsOf()).toEqual(["pledge_item.claim", "pledge_item.confirm"]);
    const stale = await adminSql("select 1 from tally_stale where org_id = $1", [county.first.id]);
    expect(stale.length).toBeGreaterThan(0);
  });

  test("INV-06 nobody confirms their own pledge or their own claim", async () => {
    await begin(at("secretary"), (work) => claimItem(work, { itemId, ...claim }));
    await expect(begin(at("member"), (work) => confirmItem(work, { itemId, note: "" }))).rejects.toMatchObject({
      code: "OWN_WORK",
    });
    await expect(begin(at("secretary"), (work) => confirmItem(work, { itemId, note: "" }))).rejects.toMatchObject({
      code: "OWN_WORK",
    });
    await expect(begin(at("officer"), (work) => confirmItem(work, { itemId, note: "" }))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await begin(at("deputy"), (work) => confirmItem(work, { itemId, note: "" }));
    await expect(begin(at("deputy"), (work) => confirmItem(work, { itemId, note: "" }))).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
  });

  test("LIFE-03 in a branch with one head the superior confirms what that head claimed", async () => {
    await adminSql("update duty set ends_on = '2026-05-31' where org_id = $1 and kind = 'DEPUTY_SECRETARY'", [
      county.first.id,
    ]);
    await begin(at("secretary"), (work) => claimItem(work, { itemId, ...claim }));
    await begin(at("generalHead", "general"), (work) => confirmItem(work, { itemId, note: "" }));
    expect(await stateOf()).toBe("FULFILLED");
  });

  test("INV-06 a declined claim is open again, with its reason in the log", async () => {
    await begin(at("member"), (work) => claimItem(work, { itemId, ...claim }));
    await expect(begin(at("colleague"), (work) => declineItem(work, { itemId, reason: "x" }))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await begin(at("secretary"), (work) => declineItem(work, { itemId, reason: "请补一季度数据" }));
    expect(await stateOf()).toBe("OPEN");
  });

  test("PLG-22 a picture is kept under its fingerprint and read only by those who see the item", async () => {
    const drawn = sharp({ create: { width: 8, height: 8, channels: 3, background: "#a00" } }).png();
    const png = new File([new Uint8Array(await drawn.toBuffer())], "现场.png");
    await begin(at("member"), (work) => claimItem(work, { itemId, ...claim, file: png }));
    const piece = (await look(at("secretary"), (scope) => findItemLife(scope, itemId)))?.evidence[0];
    const stored = await look(at("secretary"), (scope) => findEvidenceFile(scope, piece?.id ?? ""));
    expect(stored).toMatchObject({ mediaType: "image/png", fileName: "现场.png" });
    expect((await readFileKept(stored?.sha256 ?? ""))?.length).toBeGreaterThan(8);
    expect(await look(at("secondSecretary", "second"), (scope) => findEvidenceFile(scope, piece?.id ?? ""))).toBeNull();
  });

  test("PLG-22 what only pretends to be a picture is refused and nothing is claimed", async () => {
    const fake = new File(["<script>"], "现场.png");
    await expect(
      begin(at("member"), (work) => claimItem(work, { itemId, ...claim, file: fake })),
    ).rejects.toMatchObject({ fields: { file: "badFile" } });
    expect(await stateOf()).toBe("OPEN");
  });
});

describe("after publication", () => {
  const added = {
    text: "办理时限压到 10 个工作日，每月公布超时件数",
    target: "10 个工作日",
    dueOn: "2026-09-30",
    reason: "流程又减了两步",
  };

  test("PLG-08 INV-06 an addition is a new public version and the old one stays", async () => {
    await begin(at("secretary"), (work) => amendItem(work, { itemId, ...added }));
    const versions = (await look(at("colleague"), (scope) => findItemLife(scope, itemId)))?.versions;
    expect(versions?.map(({ version, target }) => [version, target])).toEqual([
      [1, "12 个工作日"],
      [2, "10 个工作日"],
    ]);
    expect((await look(at("colleague"), (scope) => findItem(scope, itemId)))?.latestVersion).toBe(2);
    expect(await eventsOf()).toEqual(["pledge_item.amend"]);
  });

  test("INV-01 the pledger adds nothing alone, and a terminated item takes no addition", async () => {
    await expect(begin(at("member"), (work) => amendItem(work, { itemId, ...added }))).rejects.toMatchObject({
      code: "OWN_WORK",
    });
    await expect(
      begin(at("secondSecretary", "second"), (work) => amendItem(work, { itemId, ...added })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await begin(at("secretary"), (work) => terminateItem(work, { itemId, reason: "窗口撤并" }));
    await expect(begin(at("secretary"), (work) => amendItem(work, { itemId, ...added }))).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
  });

  test("LIFE-09 the examiner terminates in public with a reason, the pledger does not", async () => {
    await expect(begin(at("member"), (work) => terminateItem(work, { itemId, reason: "x" }))).rejects.toMatchObject({
      code: "OWN_WORK",
    });
    await expect(
      begin(at("generalHead", "general"), (work) => terminateItem(work, { itemId, reason: "x" })),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await begin(at("secretary"), (work) => terminateItem(work, { itemId, reason: "车站改造停工" }));
    expect((await look(at("member"), (scope) => findItem(scope, itemId)))?.withdrawnReason).toBe("车站改造停工");
  });
});
