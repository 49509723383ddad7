import { beforeAll, describe, expect, it } from "vitest";
import { papersOf } from "@/components/noticeboard/board-papers";
import { letterOf } from "@/components/pledges/letter";
import { newId } from "@/lib/kernel/ids";
import { begin, look } from "@/lib/kernel/work";
import { listPrintPledges } from "@/lib/noticeboard/papers/queries";
import { listBoardPledgers } from "@/lib/noticeboard/pledges/queries";
import { backfillPledge } from "@/lib/pledges/backfills/commands";
import { listBackfilled } from "@/lib/pledges/backfills/queries";
import { faultsOfOrder } from "@/lib/pledges/backfills/rules";
import type { BackfillPledge } from "@/lib/pledges/backfills/schema";
import { findPledge } from "@/lib/pledges/queries";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let past: { id: string; category: string };
beforeAll(async () => {
  county = await makeCounty();
  const [id, category] = [newId(), newId()];
  await adminSql(
    `insert into campaign (org_id, id, template_code, title, theme, requirement, year, begins_on, ends_on, state, issued_at)
     values ($1, $2, 'CXZY', '2025年创先争优活动', '', '', 2025, '2025-01-06', '2025-12-31', 'ISSUED', '2025-01-06')`,
    [county.root.id, id],
  );
  await adminSql("update campaign set state = 'CLOSED' where id = $1", [id]);
  await adminSql(
    "insert into pledge_category (org_id, id, campaign_id, position, name, family, pledger_kind) values ($1, $2, $3, 1, '认真履职', '业务工作', 'PERSON')",
    [county.root.id, category, id],
  );
  await adminSql("update membership set begins_on = '2020-01-01' where org_id = $1", [county.first.id]);
  await adminSql("update duty set begins_on = '2020-01-01' where org_id = $1", [county.first.id]);
  past = { id, category };
});

const paper = (given: Partial<BackfillPledge> = {}): BackfillPledge => ({
  campaignId: past.id,
  personId: county.people.member.id,
  examinerPersonId: county.people.secretary.id,
  paper: "2025年承诺书，档案柜3号盒",
  visitedOn: "2025-02-10",
  visitedWhom: "沿线村民",
  answered: "雨天塌方",
  raisedOn: "2025-02-20",
  settledOn: "2025-02-26",
  publishedOn: "2025-03-05",
  items: [
    item({ text: "清沟2公里", dueOn: "2025-06-30", fulfilledOn: "2025-06-18", evidence: "验收单第12号" }),
    item({ text: "每月巡路一次", dueOn: "2025-12-20" }),
  ],
  ...given,
});
const item = (given: Partial<BackfillPledge["items"][number]>): BackfillPledge["items"][number] => ({
  categoryId: past.category,
  text: "",
  target: "",
  dueOn: "2025-12-20",
  beneficiary: "",
  checkedHow: "",
  fulfilledOn: "",
  evidence: "",
  ...given,
});
const enter = (
  given: Partial<BackfillPledge> = {},
  by: TestPerson = county.people.officer,
  at: TestOrg = county.first,
) => begin(as(by, at), (work) => backfillPledge(work, paper(given)));
const tallyOf = async (org: TestOrg) => {
  const [row] = await adminSql<{ pledgers: number; items: number; fulfilled: number; overdue: number }>(
    "select pledgers, items, fulfilled, overdue from tally where org_id = $1 and campaign_id = $2 and reach = 'TREE'",
    [org.id, past.id],
  );
  return row;
};

describe("补录 of a whole pledge from paper", () => {
  let pledgeId: string;

  it("LIFE-08 keeps the days it happened on and the moment it is entered, goes through the same law, and bears its mark", async () => {
    pledgeId = await enter();
    const [row] = await adminSql(
      `select state, backfilled, paper, raised_on::text as raised, settled_on::text as settled, published_on::text as published,
              created_at > '2025-12-31' as "enteredLater", examiner_person_id::text as examiner, proxy_person_id::text as proxy from pledge where id = $1`,
      [pledgeId],
    );
    expect(row).toEqual({
      state: "PUBLISHED",
      backfilled: true,
      paper: "2025年承诺书，档案柜3号盒",
      raised: "2025-02-20",
      settled: "2025-02-26",
      published: "2025-03-05",
      enteredLater: true,
      examiner: county.people.secretary.id,
      proxy: county.people.officer.id,
    });
    const seen = await look(as(county.people.secretary, county.first), (scope) => findPledge(scope, pledgeId));
    expect(seen).toMatchObject({ backfilled: true, publishedOn: "2025-03-05" });
    const events = await adminSql("select kind from audit_event where org_id = $1", [county.first.id]);
    expect(events).toEqual([{ kind: "pledge.backfill" }]);
    await expect(adminSql("update pledge set backfilled = false where id = $1", [pledgeId])).rejects.toThrow(
      "WRONG_STATE",
    );
  });

  it("LIFE-08 the public board, the printed board sheet and the letter bear the mark", async () => {
    const campaign = { orgId: county.root.id, id: past.id };
    const hung = await listBoardPledgers(county.first.id, campaign);
    expect(hung.map(({ backfilled }) => backfilled)).toEqual([true]);
    const letter = await look(as(county.people.secretary, county.first), async (scope, { org }) => {
      const pledges = await listPrintPledges(scope, campaign);
      if (!org) throw new Error("no org");
      const sheet = papersOf({ org, campaign: "", today: scope.today, origin: "http://localhost", pledges });
      expect(sheet.pledges.map(({ title }) => title)).toEqual([expect.stringContaining("补录")]);
      return letterOf(await findPledge(scope, pledgeId), [], "http://localhost");
    });
    expect(letter?.duty).toContain("补录");
  });

  it("LIFE-08 INV-06 what was kept has its evidence and its day; the figures of that year follow, up the line of that year", async () => {
    const items = await adminSql(
      "select state, fulfilled_on::text as on from pledge_item where pledge_id = $1 order by number",
      [pledgeId],
    );
    expect(items).toEqual([
      { state: "FULFILLED", on: "2025-06-18" },
      { state: "OPEN", on: null },
    ]);
    expect(await tallyOf(county.first)).toEqual({ pledgers: 1, items: 2, fulfilled: 1, overdue: 1 });
    expect(await tallyOf(county.general)).toEqual(await tallyOf(county.first));
    // Since then the branch moved: last year's figures stay with last year's line.
    await adminSql(
      `insert into org_history (id, org_id, change, name, parent_id, effective_on, document)
       select gen_random_uuid(), $1::uuid, 'FOUND', '某局第一党支部', $2::uuid, '2019-01-01'::date, '成立批复' union all
       select gen_random_uuid(), $1::uuid, 'MOVE', '某局第一党支部', $3::uuid, '2026-02-01'::date, '划转通知'`,
      [county.first.id, county.general.id, county.second.id],
    );
    await enter({ personId: county.people.colleague.id });
    expect(await tallyOf(county.general)).toMatchObject({ pledgers: 2, items: 4 });
    expect(await tallyOf(county.root)).toMatchObject({ pledgers: 2 });
    expect(await tallyOf(county.second)).toBeUndefined();
  });

  it("LIFE-08 the order is checked on the days of occurrence, in the law and in the database", async () => {
    const days = {
      visitedOn: "2025-02-10",
      raisedOn: "2025-02-20",
      settledOn: "2025-02-26",
      publishedOn: "2025-03-05",
    };
    const around = { beginsOn: "2025-01-06", today: "2026-06-20" };
    expect(faultsOfOrder(days, ["2025-06-18"], around)).toEqual({});
    expect(faultsOfOrder({ ...days, settledOn: "2025-02-19" }, [], around)).toEqual({ settledOn: "beforeStep" });
    expect(faultsOfOrder({ ...days, visitedOn: "2024-12-01" }, [], around)).toEqual({ visitedOn: "beforeCampaign" });
    expect(faultsOfOrder(days, ["2025-03-01"], around)).toEqual({ "items[0].fulfilledOn": "beforeStep" });
    await expect(enter({ personId: county.people.deputy.id, raisedOn: "2025-03-01" })).rejects.toMatchObject({
      fields: { settledOn: "beforeStep" },
    });
    await expect(
      adminSql(
        `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, backfilled, paper, raised_on, settled_on, updated_at)
         values ($1, gen_random_uuid(), $2, $3, 99, 'PERSON', $4, $4, 'x', 'x', true, '纸', '2025-03-02', '2025-03-01', now())`,
        [county.first.id, county.root.id, past.id, county.people.deputy.id],
      ),
    ).rejects.toThrow("pledge_backfilled_order");
  });

  it("INV-01 wrong person: a member, the examiner of then typing it, oneself as examiner, and who did not belong here then", async () => {
    const { member, secretary, retired, deputy } = county.people;
    await expect(enter({}, member)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(enter({ personId: retired.id }, secretary)).rejects.toMatchObject({ code: "OWN_WORK" });
    await expect(enter({ personId: secretary.id })).rejects.toMatchObject({ code: "OWN_WORK" });
    await adminSql("update membership set begins_on = '2026-01-01' where person_id = $1", [deputy.id]);
    await expect(enter({ personId: deputy.id })).rejects.toMatchObject({ fields: { personId: "notHereThen" } });
  });

  it("wrong state and another org: one pledge a person and year, and nobody enters for a branch that is not theirs", async () => {
    await expect(enter()).rejects.toThrow();
    const { secondSecretary, stranger } = county.people;
    await expect(enter({ personId: county.people.retired.id }, secondSecretary, county.second)).rejects.toMatchObject({
      code: "INVALID",
    });
    await expect(enter({}, stranger, county.elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("LIFE-08 what was entered from paper is read page by page, the newest entry first", async () => {
    const read = (after?: string) =>
      look(as(county.people.officer, county.first), async (scope) =>
        (await listBackfilled(scope, after)).map(({ id }) => id),
      );
    const all = (await read()) ?? [];
    expect(all.length).toBeGreaterThan(0);
    expect(await read(all[0])).toEqual(all.slice(1));
    expect(await read(all.at(-1))).toEqual([]);
  });
});
