import { beforeAll, describe, expect, it } from "vitest";
import { createCampaign, issueCampaign } from "@/lib/campaigns/commands";
import { findCampaign } from "@/lib/campaigns/queries";
import {
  beginVersion,
  copyTemplate,
  discardTemplate,
  publishTemplate,
  saveTemplate,
} from "@/lib/campaigns/templates/commands";
import { movePart, removePart, savePart, takeSet } from "@/lib/campaigns/templates/parts/commands";
import { findTemplate, listSets } from "@/lib/campaigns/templates/queries";
import type { Part } from "@/lib/campaigns/templates/rules";
import { savePartSchema } from "@/lib/campaigns/templates/schema";
import { begin, look, type Work } from "@/lib/kernel/work";
import { as } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const head = () => as(county.people.rootHead, county.root);
const run = <T>(command: (work: Work) => Promise<T>) => begin(head(), command);
const read = (source: string, by = head()) => look(by, (scope) => findTemplate(scope, source));
const partsOf = async (source: string): Promise<Part[]> => (await read(source))?.parts ?? [];
const copy = (source = "CXZY") => run((work) => copyTemplate(work, { source, title: "本县方案" }));
const publish = (versionId: string) => run((work) => publishTemplate(work, { versionId }));
const save = (work: Work, given: Record<string, string>) => savePart(work, savePartSchema.parse(given));
const raw = (statement: string, values: string[], by = head()) =>
  begin(by, (work) => work.db.$executeRawUnsafe(statement, ...values));
const names = (parts: readonly Part[], kind: string) =>
  parts.filter((part) => part.kind === kind).map(({ name }) => name);
const facts = {
  ...{ title: "活动", theme: "主题", year: 2026, beginsOn: "2026-01-05", endsOn: "2026-12-20" },
  ...{ endsEvent: "", scheme: "", documentNumber: "", basisDocument: "" },
};

beforeAll(async () => {
  county = await makeCounty();
});

describe("a template of one's own", () => {
  it("CAM-17 CAM-24 is copied, changed part by part, takes a set from the library and is published", async () => {
    const versionId = await copy();
    await run((work) => saveTemplate(work, { versionId, title: "本县方案", theme: "新主题", carrier: "" }));
    await run((work) => save(work, { versionId, kind: "CRITERIA_SET", name: "四好党员", subject: "MEMBER" }));
    const set = (await partsOf(versionId)).find(({ name }) => name === "四好党员");
    await run((work) => save(work, { versionId, kind: "CRITERION", parent: set?.place ?? "", name: "思想好" }));
    await run((work) => takeSet(work, { versionId, from: "SET-MEMBER 09" }));
    const lent = await look(head(), listSets);
    expect(lent?.find(({ source, place }) => source === "SET-MEMBER" && place === "09")?.items).toBe(4);
    await publish(versionId);
    const found = await read(versionId);
    expect([found?.state, found?.theme]).toEqual(["PUBLISHED", "新主题"]);
    expect(found?.parts.filter(({ place }) => place.startsWith(set?.place ?? "-")).map(({ name }) => name)).toEqual([
      "四好党员",
      "思想好",
    ]);
  });

  it("parts change places with all that stands below them and are taken out with it", async () => {
    const versionId = await copy("SET-MEMBER");
    await run((work) => movePart(work, { versionId, place: "02", direction: "up" }));
    expect(names(await partsOf(versionId), "CRITERIA_SET").slice(0, 2)).toEqual(["五模范", "五带头"]);
    expect((await partsOf(versionId)).filter(({ place }) => place.startsWith("02")).length).toBe(6);
    await run((work) => removePart(work, { versionId, place: "02" }));
    expect(names(await partsOf(versionId), "CRITERION")).not.toContain("带头学习提高");
    await run((work) => discardTemplate(work, { versionId }));
    expect(await adminSql("select 1 from template_part where version_id = $1", [versionId])).toEqual([]);
  });

  it("CAM-08 a stage ends on a day that every year has, for SQL as well", async () => {
    const versionId = await copy();
    await run((work) => save(work, { versionId, kind: "STAGE", name: "春耕服务", endsDay: "4月15日" }));
    const stage = (await partsOf(versionId)).find(({ name }) => name === "春耕服务");
    expect(stage?.endsDay).toBe("04-15");
    const set = "update template_part set ends_day = $3 where version_id = $1::uuid and place = $2";
    for (const day of ["04-31", "02-29", "13-01", "25"]) {
      await expect(raw(set, [versionId, stage?.place ?? "", day])).rejects.toThrow("template_part_ends_day");
    }
  });

  it("an item stands only under its own kind of set", async () => {
    const versionId = await copy();
    await expect(run((work) => save(work, { versionId, kind: "CRITERION", name: "无处可放" }))).rejects.toMatchObject({
      code: "INVALID",
    });
    await expect(
      run((work) => save(work, { versionId, kind: "MEASURE", parent: "01", name: "无处可放" })),
    ).rejects.toMatchObject({ code: "INVALID" });
  });

  it("CAM-15 INV-12 without the three prescribed actions nothing is published, whoever asks", async () => {
    const versionId = await copy();
    const review = (await partsOf(versionId)).find(({ mode, kind }) => kind === "ACTION" && mode === "REVIEW");
    await run((work) => removePart(work, { versionId, place: review?.place ?? "" }));
    await expect(publish(versionId)).rejects.toThrow("MANDATORY");
    const campaignId = await run((work) => createCampaign(work, { source: "CXZY", ...facts }));
    await raw("update campaign_action set mandatory = false where campaign_id = $1::uuid", [campaignId]);
    await expect(run((work) => issueCampaign(work, { campaignId }))).rejects.toThrow("MANDATORY");
  });

  it("a published version is never touched again, by the page or by SQL; a campaign keeps the version it began with", async () => {
    const versionId = await copy();
    await publish(versionId);
    const campaignId = await run((work) => createCampaign(work, { source: versionId, ...facts }));
    await expect(run((work) => save(work, { versionId, kind: "GOAL", name: "添" }))).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
    for (const statement of [
      "update template_part set name = '改' where version_id = $1::uuid",
      "delete from template_part where version_id = $1::uuid",
      "update template_version set title = '改' where id = $1::uuid",
      "delete from template_version where id = $1::uuid",
    ]) {
      await expect(raw(statement, [versionId])).rejects.toThrow("WRONG_STATE");
    }
    const next = await run((work) => beginVersion(work, { versionId }));
    await expect(run((work) => beginVersion(work, { versionId }))).rejects.toThrow();
    await run((work) => save(work, { versionId: next, kind: "GOAL", name: "新目标" }));
    await publish(next);
    const campaign = await look(head(), (scope) => findCampaign(scope, campaignId));
    expect([campaign?.templateTitle, campaign?.templateVersion, names(campaign?.parts ?? [], "GOAL").length]).toEqual([
      "本县方案",
      1,
      2,
    ]);
  });

  it("CAM-09 CAM-28 a campaign begun from 五比五争 holds its measures below the pairs and a stage that ends on an event", async () => {
    const id = await run((work) => createCampaign(work, { source: "WBWZ", ...facts }));
    const campaign = await look(head(), (scope) => findCampaign(scope, id));
    const set = campaign?.criteria.find(({ name }) => name === "五比五争");
    const pairs = set?.items.filter(({ parentId }) => parentId === null) ?? [];
    expect(pairs.map(({ id }) => set?.items.filter(({ parentId }) => parentId === id).length)).toEqual([3, 3, 3, 3, 3]);
    expect(campaign?.stages.at(-1)).toMatchObject({ endsOn: null, endsEvent: "换届大会闭幕" });
  });
});

describe("who may", () => {
  it("LIFE-10 INV-12 a draft is read at home only; what is published serves everybody below and nobody beside", async () => {
    const versionId = await copy();
    const below = as(county.people.secretary, county.first);
    const beside = as(county.people.stranger, county.elsewhere);
    await expect(read(versionId, below)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await publish(versionId);
    expect((await read(versionId, below))?.origin).toBe("ABOVE");
    await expect(read(versionId, beside)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("INV-12 a member copies nothing, a lower organisation does not publish a superior's draft, another one does not see it", async () => {
    const versionId = await copy();
    const asked = (person: County["people"]["member"], org: County["first"]) =>
      begin(as(person, org), (work) => publishTemplate(work, { versionId }));
    await expect(
      begin(as(county.people.member, county.first), (work) => copyTemplate(work, { source: "CXZY", title: "不行" })),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(asked(county.people.secretary, county.first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(asked(county.people.stranger, county.elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      begin(as(county.people.member, county.root), (work) => publishTemplate(work, { versionId })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await publish(versionId);
    await expect(publish(versionId)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(
      raw(
        "insert into template_part (org_id, id, version_id, place, kind, name) values ($1::uuid, gen_random_uuid(), $2::uuid, '77', 'GOAL', '外来')",
        [county.root.id, versionId],
        as(county.people.secretary, county.first),
      ),
    ).rejects.toThrow();
  });
});
