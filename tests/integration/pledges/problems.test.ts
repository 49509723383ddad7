import { beforeAll, describe, expect, it } from "vitest";
import { ledgerSheet } from "@/components/pledges/ledger-sheet";
import type { LedgerRow } from "@/lib/documents/ledger";
import { begin, look } from "@/lib/kernel/work";
import { publishPledge, raisePledge, settlePledge } from "@/lib/pledges/commands";
import { saveItem } from "@/lib/pledges/drafts/commands";
import { findItem } from "@/lib/pledges/items/queries";
import { listLedger } from "@/lib/pledges/ledger/queries";
import { addProblemCode, endProblemCode } from "@/lib/rectifications/problems/commands";
import { listProblemCodes } from "@/lib/rectifications/problems/queries";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { wallOf } from "@/tests/support/wall";
import { makeDraft, makePublished, wording } from "./steps";

let county: County;
let here: string;
let foreign: string;
let draft: { pledgeId: string; itemId: string };
const member = () => as(county.people.member, county.first);
const secretary = () => as(county.people.secretary, county.first);
const save = (problemCodeId: string) =>
  begin(member(), (work) =>
    saveItem(work, { ...wording(draft.pledgeId, county.campaign.business), itemId: draft.itemId, problemCodeId }),
  );
const problem = async () => (await look(member(), (scope) => findItem(scope, draft.itemId)))?.problem;

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  const named = { family: "三难", name: "门难进" };
  await begin(as(county.people.generalHead, county.general), (work) => addProblemCode(work, named));
  await begin(as(county.people.stranger, county.elsewhere), (work) => addProblemCode(work, named));
  here = (await look(member(), listProblemCodes))?.[0]?.id ?? "";
  foreign = (await look(as(county.people.stranger, county.elsewhere), listProblemCodes))?.[0]?.id ?? "";
  draft = await makeDraft(county);
});

describe("PLG-19 a pledge names the listed problem it is to solve", () => {
  it("PLG-19 chosen from the list of its line and taken back while it is a draft; a problem of another line is not found", async () => {
    await save(here);
    expect(await problem()).toBe("三难·门难进");
    await save("");
    expect(await problem()).toBeNull();
    await expect(save(foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      begin(
        member(),
        (work) =>
          work.db
            .$executeRaw`update pledge_item set problem_org_id = ${county.elsewhere.id}::uuid, problem_code_id = ${foreign}::uuid where id = ${draft.itemId}::uuid`,
      ),
    ).rejects.toThrow(/NOT_FOUND/);
    await save(here);
  });

  it("PLG-19 INV-06 published with the pledge, in the ledger, on the sheet and on the wall; then nobody's to change", async () => {
    await begin(member(), (work) => raisePledge(work, draft));
    await begin(secretary(), (work) => settlePledge(work, { ...draft, reason: "" }));
    await begin(secretary(), (work) => publishPledge(work, draft));
    const campaign = { orgId: county.campaign.orgId, id: county.campaign.id };
    const rows =
      (await look(secretary(), (scope) => listLedger(scope, campaign, { who: "members" }, { limit: 50 }))) ?? [];
    expect(rows.map((row) => row.problem)).toEqual(["三难·门难进"]);
    const told = { org: "某支部", reporter: "", today: "2026-06-20", year: 2026, summary: "" };
    const [line] = ledgerSheet(rows, { locale: "zh-CN", ...told }).rows as LedgerRow[];
    expect(line?.cells.note).toBe("解决：三难·门难进");
    const [pledge] = await wallOf(county.first.id);
    expect(pledge?.itemList[0]?.problem).toBe("三难·门难进");
    await expect(save("")).rejects.toMatchObject({ code: "PUBLISHED_WORDING" });
    await expect(
      begin(
        member(),
        (work) =>
          work.db
            .$executeRaw`update pledge_item set problem_org_id = null, problem_code_id = null where id = ${draft.itemId}::uuid`,
      ),
    ).rejects.toThrow(/PUBLISHED_WORDING/);
    await expect(
      adminSql("update pledge_item set problem_org_id = null where id = $1", [draft.itemId]),
    ).rejects.toThrow(/pledge_item_problem_whole/);
  });

  it("PLG-19 what is no longer listed stays with the pledge that named it and is not offered again", async () => {
    await begin(as(county.people.generalHead, county.general), (work) => endProblemCode(work, { problemCodeId: here }));
    expect(await problem()).toBe("三难·门难进");
    const other = await makePublished(county, county.people.colleague);
    expect((await look(secretary(), (scope) => findItem(scope, other.itemId)))?.problem).toBeNull();
    expect(await look(member(), listProblemCodes)).toEqual([]);
  });
});
