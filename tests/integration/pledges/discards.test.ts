import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refusalFrom } from "@/lib/kernel/refusal";
import { begin, look } from "@/lib/kernel/work";
import { raisePledge } from "@/lib/pledges/commands";
import { discardPledge, restoreDiscarded } from "@/lib/pledges/discards/commands";
import { listDiscarded } from "@/lib/pledges/discards/queries";
import { listItems } from "@/lib/pledges/items/queries";
import { as, setDay } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makeDraft } from "./steps";

let county: County;
let pledgeId: string;
beforeAll(() => setDay("2026-06-20"));
beforeEach(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  ({ pledgeId } = await makeDraft(county));
});
const member = () => as(county.people.member, county.first);
const discard = () => begin(member(), (work) => discardPledge(work, { pledgeId }));
const binOf = async (caller = member()) => (await look(caller, (scope) => listDiscarded(scope))) ?? [];
const restore = async (caller = member()) => {
  const [row] = await adminSql<{ id: string }>("select id from discarded where subject_id = $1", [pledgeId]);
  return begin(caller, (work) => restoreDiscarded(work, { discardedId: row?.id ?? pledgeId }));
};

/** What a refusal of code or database says. */
const codeOf = (asked: Promise<unknown>) => asked.catch((error: unknown) => refusalFrom(error)?.code);

describe("the recycle bin", () => {
  test("a draft that is deleted is gone from the list, lies in the bin, and comes back whole, each with its event", async () => {
    const before = await look(member(), (scope) => listItems(scope, [pledgeId]));
    await discard();
    expect(await adminSql("select id from pledge where id = $1", [pledgeId])).toEqual([]);
    expect(await binOf()).toMatchObject([{ kind: "PLEDGE", title: "党员甲", goneOn: "2026-07-20" }]);
    await restore();
    expect(await look(member(), (scope) => listItems(scope, [pledgeId]))).toEqual(before);
    expect(await binOf()).toEqual([]);
    const kinds = await adminSql<{ kind: string }>(
      "select kind from audit_event where subject_id = $1 and kind in ('pledge.discard', 'pledge.restore') order by seq",
      [pledgeId],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(["pledge.discard", "pledge.restore"]);
  });

  test("INV-06 what was raised is not taken away, and nothing published ever", async () => {
    await begin(member(), (work) => raisePledge(work, { pledgeId }));
    await expect(discard()).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(discard()).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  test("nobody else deletes or restores a member's own draft, and another org does not see it", async () => {
    const { colleague, secretary, secondSecretary } = county.people;
    await expect(begin(as(colleague, county.first), (work) => discardPledge(work, { pledgeId }))).rejects.toMatchObject(
      { code: expect.stringMatching(/NOT_AUTHORISED|NOT_FOUND/) },
    );
    await expect(begin(as(secretary, county.first), (work) => discardPledge(work, { pledgeId }))).rejects.toMatchObject(
      { code: "NOT_AUTHORISED" },
    );
    await discard();
    expect(await binOf(as(colleague, county.first))).toEqual([]);
    expect(await binOf(as(secondSecretary, county.second))).toEqual([]);
    expect(await codeOf(restore(as(colleague, county.first)))).toBe("NOT_AUTHORISED");
    expect(await codeOf(restore(as(secondSecretary, county.second)))).toBe("NOT_FOUND");
    await expect(sqlAs("app", "select content from discarded")).rejects.toThrow(/permission denied/);
  });

  test("it comes back only while nobody took the place", async () => {
    await discard();
    await makeDraft(county);
    expect(await codeOf(restore())).toBe("CONFLICT");
  });

  test("after thirty days it is gone for good", async () => {
    await adminSql("delete from discarded");
    await discard();
    await setDay("2026-07-19");
    expect(await sqlAs("worker", "select purge_discarded() as gone")).toEqual([{ gone: 0 }]);
    await setDay("2026-07-20");
    expect(await sqlAs("worker", "select purge_discarded() as gone")).toEqual([{ gone: 1 }]);
    expect(await codeOf(restore())).toBe("NOT_FOUND");
  });
});
