import { expect, test } from "vitest";
import { remindSchema } from "@/lib/campaigns/coverage/schema";
import { moveDaySchema } from "@/lib/campaigns/dates/schema";
import { chosen, id } from "@/lib/kernel/fields";

/** What `md5(…)::uuid` of the database makes: a uuid that bears no version and no variant. */
const copied = "0a1b2c3d-4e5f-0a7b-1c8d-9e0f1a2b3c4d";

test("INV-12 the id of a copied record passes every form it comes in by", () => {
  const day = { from: "2026-07-01", to: "2026-07-08", basisDocument: "演练通知1号" };
  expect(id.safeParse(copied).success).toBe(true);
  expect(remindSchema.safeParse({ campaignId: copied }).success).toBe(true);
  expect(moveDaySchema.safeParse({ ...day, campaignId: copied }).success).toBe(true);
});

test("INV-12 nothing picked from a list is asked for, whatever is no id is refused", () => {
  expect(chosen.safeParse("").error?.issues[0]?.message).toBe("choose");
  expect(chosen.safeParse(undefined).error?.issues[0]?.message).toBe("choose");
  expect(id.safeParse(`${copied}0`).error?.issues[0]?.message).toBe("invalid");
});
