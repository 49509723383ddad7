import { beforeAll, describe, expect, it } from "vitest";
import {
  endInnovation,
  noteInnovation,
  openInnovation,
  postponeInnovation,
} from "@/lib/campaigns/innovations/commands";
import { findInnovation, listInnovations, listNotes } from "@/lib/campaigns/innovations/queries";
import { isLate } from "@/lib/campaigns/innovations/rules";
import { innovationLedger } from "@/lib/documents/innovation-ledger";
import { ledgerBuffer } from "@/lib/documents/ledger";
import { ledgerPdf } from "@/lib/documents/ledger-pdf";
import { readSheet } from "@/lib/documents/read-sheet";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let innovationId: string;
const secretary = () => as(county.people.secretary, county.first);
const member = () => as(county.people.member, county.first);
const superior = () => as(county.people.generalHead, county.general);
const stranger = () => as(county.people.stranger, county.elsewhere);

const open = (by: Caller, responsiblePersonId = county.people.member.id, dueOn = "2026-06-15") =>
  begin(by, (work) =>
    openInnovation(work, {
      ...{ name: "午间接力值守", content: "中午有人接待", beginsOn: "2026-03-01" },
      ...{ responsiblePersonId, dueOn },
    }),
  );
const note = (by: Caller, happenedOn = "2026-06-01") =>
  begin(by, (work) => noteInnovation(work, { innovationId, happenedOn, text: "试运行一周", evidence: "登记册" }));
const postpone = (by: Caller, dueOn = "2026-07-31") =>
  begin(by, (work) => postponeInnovation(work, { innovationId, dueOn, text: "设备未到" }));
const end = (by: Caller, ending: "finish" | "stop" = "finish") =>
  begin(by, (work) => endInnovation(work, { innovationId, ending, result: "错漏减半", evidence: "" }));
const list = async (by: Caller, asked: Parameters<typeof listInnovations>[2]) =>
  (await look(by, (scope) => listInnovations(scope, county.campaign.id, asked))) ?? [];

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  innovationId = await open(secretary());
});

describe("创新项目台账", () => {
  it("CAM-44 SYS-78 a project enters with who answers for it and until when, of its own people and in order of days", async () => {
    const [row] = await list(secretary(), { below: false });
    expect(row).toMatchObject({ name: "午间接力值守", responsible: "党员甲", dueOn: "2026-06-15", state: "OPEN" });
    await expect(open(secretary(), county.people.stranger.id)).rejects.toMatchObject({
      fields: { responsiblePersonId: "notAnOption" },
    });
    await expect(open(secretary(), county.people.member.id, "2026-02-01")).rejects.toMatchObject({
      fields: { dueOn: "beforeStart" },
    });
    await expect(open(member())).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
  });

  it("CAM-44 late is what stands open after its day or ended after it, and the list finds the late ones", async () => {
    expect(isLate({ state: "OPEN", dueOn: "2026-06-20", endedOn: null }, "2026-06-20")).toBe(false);
    expect(isLate({ state: "OPEN", dueOn: "2026-06-19", endedOn: null }, "2026-06-20")).toBe(true);
    expect(isLate({ state: "DONE", dueOn: "2026-06-10", endedOn: "2026-06-12" }, "2026-06-20")).toBe(true);
    expect(isLate({ state: "STOPPED", dueOn: "2026-06-10", endedOn: "2026-06-12" }, "2026-06-20")).toBe(false);
    expect((await list(secretary(), { below: false, state: "late" })).map(({ id }) => id)).toEqual([innovationId]);
  });

  it("CAM-44 who answers for it writes the progress, another member and a superior do not, and no entry is rewritten", async () => {
    await note(member());
    await note(secretary(), "2026-06-10");
    await expect(note(as(county.people.colleague, county.first))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(note(superior())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(note(member(), "2026-06-21")).rejects.toMatchObject({ fields: { happenedOn: "inTheFuture" } });
    const notes = await look(member(), (scope) => listNotes(scope, innovationId));
    expect(notes?.map(({ happenedOn, recorder }) => [happenedOn, recorder])).toEqual([
      ["2026-06-10", "支部书记"],
      ["2026-06-01", "党员甲"],
    ]);
    await expect(
      begin(secretary(), (work) => work.db.$executeRaw`update innovation_note set text = '另写'`),
    ).rejects.toThrow();
  });

  it("CAM-44 the wall against entries of others stands in the database too", async () => {
    const write = (by: Caller, person: string) =>
      begin(
        by,
        (work) => work.db.$executeRaw`
          insert into innovation_note (org_id, id, innovation_id, happened_on, text, recorder_person_id)
          values (${county.first.id}::uuid, gen_random_uuid(), ${innovationId}::uuid, '2026-06-01', '补写', ${person}::uuid)`,
      );
    await expect(write(as(county.people.colleague, county.first), county.people.colleague.id)).rejects.toThrow();
    await expect(write(secretary(), county.people.member.id)).rejects.toThrow();
    await expect(write(superior(), county.people.generalHead.id)).rejects.toThrow();
  });

  it("CAM-44 a moved day keeps the first one beside it and says why", async () => {
    await expect(postpone(member())).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(postpone(secretary(), "2026-06-15")).rejects.toMatchObject({ fields: { dueOn: "inThePast" } });
    await postpone(secretary());
    const project = await look(secretary(), (scope) => findInnovation(scope, innovationId));
    expect(project).toMatchObject({ originalDueOn: "2026-06-15", dueOn: "2026-07-31" });
    const [newest] = (await look(secretary(), (scope) => listNotes(scope, innovationId))) ?? [];
    expect(newest).toMatchObject({ kind: "POSTPONED", text: "设备未到" });
  });

  it("CAM-44 INV-12 the superior reads the ledger of those below, another root finds nothing", async () => {
    expect((await list(superior(), { below: true })).map(({ orgName }) => orgName)).toEqual(["某局第一党支部"]);
    expect(await list(stranger(), { below: true })).toEqual([]);
    await expect(end(stranger())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(end(member())).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
  });

  it("CAM-44 it ends once, with its result, and stays as it ended", async () => {
    await end(secretary());
    await expect(end(secretary(), "stop")).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(note(member())).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(adminSql("update innovation set result = '' where id = $1", [innovationId])).rejects.toThrow(
      /innovation_ended/,
    );
    await expect(
      begin(
        secretary(),
        (work) => work.db.$executeRaw`update innovation set due_on = '2026-12-31' where id = ${innovationId}::uuid`,
      ),
    ).rejects.toThrow();
  });

  it("CAM-44 SYS-78 the ledger comes out as a workbook and for the printer, with its sum at the foot", async () => {
    const rows = await list(secretary(), { below: false });
    const ledger = innovationLedger({
      ...{ locale: "zh-CN", orgName: "某局第一党支部", reporter: "支部书记", today: "2026-06-20", rows },
    });
    expect(ledger.summary).toContain("共 1 项，已完成 1 项，推进中 0 项，其中逾期 0 项");
    const sheet = readSheet(await ledgerBuffer(ledger));
    expect(JSON.stringify(sheet)).toContain("午间接力值守");
    expect((await ledgerPdf(ledger)).subarray(0, 4).toString()).toBe("%PDF");
  });

  it("CAM-44 a long ledger turns by fifty without losing or repeating a line, and on paper it is whole", async () => {
    await adminSql(
      `insert into innovation (org_id, id, campaign_org_id, campaign_id, name, content, responsible_person_id, begins_on, original_due_on, due_on)
       select org_id, gen_random_uuid(), campaign_org_id, campaign_id, '第' || n || '项', content, responsible_person_id, begins_on, date '2026-08-01' + n % 7, date '2026-08-01' + n % 7
         from innovation, generate_series(1, 120) n where id = $1`,
      [innovationId],
    );
    const whole = (await list(secretary(), { below: false, whole: true })).map(({ id }) => id);
    const walked: string[] = [];
    for (let after: string | undefined; walked.length < whole.length; after = walked.at(-1)) {
      const page = await list(secretary(), { below: false, after });
      walked.push(...page.slice(0, 50).map(({ id }) => id));
      if (page.length <= 50) break;
    }
    expect(whole.length).toBeGreaterThan(120);
    expect(walked).toEqual(whole);
  });
});
