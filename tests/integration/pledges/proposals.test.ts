import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refusalFrom } from "@/lib/kernel/refusal";
import { begin, look } from "@/lib/kernel/work";
import { listTodos } from "@/lib/notifications/queries";
import { publishPledge, reopenPledges, returnPledges, settlePledge, settlePledges } from "@/lib/pledges/commands";
import { findLastBatch } from "@/lib/pledges/examinations/queries";
import { listItems } from "@/lib/pledges/items/queries";
import { acceptChange, proposeChange, refuseChange } from "@/lib/pledges/proposals/commands";
import { listProposals } from "@/lib/pledges/proposals/queries";
import { findPledge } from "@/lib/pledges/queries";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makeDraft, makeRaised, wording } from "./steps";

let county: County;
let raised: { pledgeId: string; itemId: string };
beforeAll(() => setDay("2026-06-20"));
beforeEach(async () => {
  county = await makeCounty();
  raised = await makeRaised(county);
});

const at = (who: keyof County["people"], org: "first" | "second" | "general" | "elsewhere" = "first") =>
  as(county.people[who], county[org]);
const stateOf = async (id: string) =>
  (await adminSql<{ state: string }>("select state from pledge where id = $1", [id]))[0]?.state;
const change = (given: object = {}) => {
  const { text, target, dueOn, beneficiary, checkedHow } = wording("", "");
  return { ...raised, text, target, dueOn, beneficiary, checkedHow, reason: "再具体一些", ...given };
};
const propose = (given: object = { target: "10 个工作日" }) =>
  begin(at("secretary"), (work) => proposeChange(work, change(given)));

describe("a change proposed by the examiner", () => {
  test("PLG-06 it is shown beside the original and changes nothing until the author accepts, which settles it", async () => {
    await propose();
    const seen = await look(at("member"), async (scope) => {
      const pledge = await findPledge(scope, raised.pledgeId);
      const proposals = await listProposals(scope, { orgId: pledge.orgId, id: pledge.proposalId ?? "" });
      return { pledge, proposals, items: await listItems(scope, [pledge.id]), todos: await listTodos(scope) };
    });
    expect(seen?.pledge).toMatchObject({ state: "PROPOSED", returned: { reason: "再具体一些", examiner: "支部书记" } });
    expect(seen?.proposals).toMatchObject([{ itemId: raised.itemId, target: "10 个工作日" }]);
    expect(seen?.items[0]?.target).toBe("12 个工作日");
    expect(seen?.todos.map(({ kind }) => kind)).toContain("PLEDGE_PROPOSED");
    await begin(at("member"), (work) => acceptChange(work, raised));
    const settled = await look(at("secretary"), async (scope) => ({
      pledge: await findPledge(scope, raised.pledgeId),
      items: await listItems(scope, [raised.pledgeId]),
    }));
    expect(settled?.pledge).toMatchObject({ state: "SETTLED", examinerName: "支部书记" });
    expect(settled?.items[0]?.target).toBe("10 个工作日");
    await begin(at("secretary"), (work) => publishPledge(work, raised));
  });

  test("PLG-06 refused, the wording stays and the examiner has it again with the reason", async () => {
    await propose();
    await begin(at("member"), (work) => refuseChange(work, { ...raised, reason: "十个工作日做不到" }));
    expect(await stateOf(raised.pledgeId)).toBe("RAISED");
    const rows = await adminSql<{ reason: string }>(
      "select reason from pledge_proposal_answer where not accepted and reason <> ''",
    );
    expect(rows).toContainEqual({ reason: "十个工作日做不到" });
    await begin(at("secretary"), (work) => settlePledge(work, { ...raised, reason: "" }));
  });

  test("PLG-06 nobody but the author answers, nobody but the examiner proposes, another org finds nothing", async () => {
    const asOf = (who: keyof County["people"], org?: "second") =>
      begin(at(who, org), (work) => proposeChange(work, change({ target: "8 天" })));
    await expect(asOf("officer")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(asOf("member")).rejects.toMatchObject({ code: "OWN_WORK" });
    await expect(asOf("secondSecretary", "second")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await propose();
    await expect(asOf("secretary")).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(begin(at("secretary"), (work) => acceptChange(work, raised))).rejects.toMatchObject({
      code: "OWN_WORK",
    });
    await expect(begin(at("colleague"), (work) => acceptChange(work, raised))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(begin(at("secondSecretary", "second"), (work) => acceptChange(work, raised))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("PLG-06 a proposal that changes nothing is none", async () => {
    await expect(propose({})).rejects.toMatchObject({ code: "INVALID", fields: { text: "unchanged" } });
  });

  test("INV-06 INV-01 by raw SQL the wording becomes only what was proposed and accepted, in the proposer's name", async () => {
    await propose();
    const raw = (text: string, ...values: unknown[]) =>
      begin(at("member"), (work) => work.db.$executeRawUnsafe(text, ...values)).catch(
        (error: unknown) => refusalFrom(error)?.code ?? String(error),
      );
    expect(await raw("update pledge_item set target = '10 个工作日' where id = $1::uuid", raised.itemId)).toBe(
      "PUBLISHED_WORDING",
    );
    expect(
      await raw(
        "update pledge set state = 'SETTLED', settled_at = now(), examiner_person_id = $2::uuid where id = $1::uuid",
        raised.pledgeId,
        county.people.secretary.id,
      ),
    ).toBe("NOT_AUTHORISED");
  });
});

describe("many at once", () => {
  test("PLG-06 settled in bulk they can be undone until published; the batch is found again", async () => {
    const second = await makeRaised(county, county.people.colleague);
    const chosen = { pledgeId: [raised.pledgeId, second.pledgeId] };
    await begin(at("secretary"), (work) => settlePledges(work, chosen));
    const batch = await look(at("secretary"), findLastBatch);
    expect(new Set(batch?.pledgeIds)).toEqual(new Set(chosen.pledgeId));
    await expect(begin(at("officer"), (work) => reopenPledges(work, chosen))).resolves.toMatchObject({ done: 0 });
    await begin(at("secretary"), (work) => publishPledge(work, second));
    const undone = await begin(at("secretary"), (work) => reopenPledges(work, chosen));
    expect(undone).toEqual({ done: 1, failures: [{ pledgerName: "党员乙", code: "WRONG_STATE" }] });
    expect(await stateOf(raised.pledgeId)).toBe("RAISED");
    await expect(begin(at("secondSecretary", "second"), (work) => reopenPledges(work, chosen))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("PLG-06 returned in bulk each carries the one reason; a draft among them is named", async () => {
    const draft = await makeDraft(county, county.people.colleague);
    const chosen = { pledgeId: [raised.pledgeId, draft.pledgeId], reason: "请写明受益对象" };
    const result = await begin(at("secretary"), (work) => returnPledges(work, chosen));
    expect(result).toEqual({ done: 1, failures: [{ pledgerName: "党员乙", code: "WRONG_STATE" }] });
    const pledge = await look(at("member"), (scope) => findPledge(scope, raised.pledgeId));
    expect(pledge?.returned?.reason).toBe("请写明受益对象");
  });
});
