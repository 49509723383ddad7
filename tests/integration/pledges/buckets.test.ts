import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { claimItem, confirmItem, declineItem, terminateItem } from "@/lib/pledges/items/commands";
import { listItems } from "@/lib/pledges/items/queries";
import { countLedger } from "@/lib/pledges/ledger/queries";
import { figuresOf } from "@/lib/pledges/ledger/rules";
import { as, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makePublished } from "./steps";

let county: County;
const at = (who: keyof County["people"]) => as(county.people[who], county.first);
const campaign = () => ({ orgId: county.campaign.orgId, id: county.campaign.id });

describe("the buckets", () => {
  test("INV-06 PLG-23 LIFE-09 whatever happens to the items, fulfilled, due and not yet due sum to the total, and the ended stand apart", async () => {
    const acts = ["claim", "decline", "confirm", "terminate"] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 200 }),
        async (chosen, days) => {
          await setDay("2026-06-20");
          county = await makeCounty();
          const { pledgeId, itemId } = await makePublished(county);
          await makePublished(county, county.people.colleague);
          for (const act of chosen) {
            const does = {
              claim: () => begin(at("member"), (work) => claimItem(work, { itemId, description: "办结" })),
              decline: () => begin(at("secretary"), (work) => declineItem(work, { itemId, reason: "补" })),
              confirm: () => begin(at("secretary"), (work) => confirmItem(work, { itemId, note: "" })),
              terminate: () => begin(at("secretary"), (work) => terminateItem(work, { itemId, reason: "调离" })),
            };
            await does[act]().catch((error: { code?: string }) =>
              expect(["WRONG_STATE", "OWN_WORK"]).toContain(error.code),
            );
          }
          await setDay(new Date(Date.UTC(2026, 5, 20 + days)).toISOString().slice(0, 10));
          const figures = figuresOf(
            (await look(at("secretary"), (scope) => countLedger(scope, campaign(), { who: "members" }))) ?? [],
          );
          expect(figures.fulfilled + figures.due + figures.notDue).toBe(figures.items);
          expect(figures.items + figures.withdrawn).toBe(2);
          expect(await look(at("secretary"), (scope) => listItems(scope, [pledgeId]))).toHaveLength(1);
        },
      ),
      { numRuns: 8 },
    );
  });
});
