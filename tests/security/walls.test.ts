import { beforeAll, describe, expect, it } from "vitest";
import { begin } from "@/lib/kernel/work";
import { type Attack, makeAttacks } from "@/tests/support/attacks";
import { as } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { makeCounty } from "@/tests/support/small-county";

let attacks: Awaited<ReturnType<typeof makeAttacks>>;

beforeAll(async () => {
  attacks = await makeAttacks(await makeCounty());
});

const wentThrough = async ({ by, at, text }: Attack): Promise<boolean> => {
  try {
    return (await begin(as(by, at), (work) => work.db.$executeRawUnsafe(text))) > 0;
  } catch {
    return false;
  }
};

const names = [
  "INV-12 rows of a sibling organisation",
  "INV-01 settling one's own pledge",
  "INV-01 a campaign that skips to the archive",
  "INV-06 another wording of a published item",
  "INV-07 a leading cadre below the standard",
  "INV-02 a citation of what is not published",
  "INV-05 a round closed with somebody left",
  "INV-04 a review notified with an empty part",
  "INV-03 a review of oneself",
  "INV-09 a rectification verified by its owner",
  "INV-10 an award that nobody was nominated for",
  "INV-11 a second holder of a flag",
  "INV-12 a mandatory action put aside",
  "EVA-18 other words in the mouth of the masses",
  "INV-06 a published pledge taken for fulfilled without evidence",
];

describe("each wall stands by itself: with it the attack is refused, without it the attack goes through", () => {
  it.each(names)("%s", async (name) => {
    const found = attacks[name];
    if (!found) throw new Error(`no attack is named ${name}`);
    expect(await wentThrough(found.attack)).toBe(false);
    await adminSql(found.wall);
    expect(await wentThrough(found.attack)).toBe(true);
  });
});
