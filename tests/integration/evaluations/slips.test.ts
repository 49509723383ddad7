import { beforeAll, describe, expect, it } from "vitest";
import { printSlips, voidSlip } from "@/lib/evaluations/slips/commands";
import { countSlips, listBatches } from "@/lib/evaluations/slips/queries";
import { begin, look, type Work } from "@/lib/kernel/work";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { cast, makeRound } from "./round";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});

const make = () => makeRound(county.people.secretary, county.first);
const printing = (roundId: string) => (work: Work) =>
  printSlips(work, { roundId, evaluatorClass: "SERVICE_USER", quantity: 2 });

describe("printing slips", () => {
  it("INV-08 codes are handed out once and stored as digests; neither the log nor any table holds one", async () => {
    const round = await make();
    const codes = await begin(as(county.people.officer, county.first), async (work) => {
      const printed = await printSlips(work, { roundId: round.roundId, evaluatorClass: "MASSES", quantity: 20 });
      return printed.codes;
    });
    expect(new Set(codes).size).toBe(20);
    const [slips] = await adminSql<{ n: number }>("select count(*)::int as n from slip where round_id = $1", [
      round.roundId,
    ]);
    expect(slips?.n).toBe(20);
    const random = codes[0]?.split("-")[1] ?? "";
    const tables = await adminSql<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    for (const { name } of tables) {
      const found = await adminSql(`select 1 from ${name} t where t::text ilike $1 limit 1`, [`%${random}%`]);
      expect(found, name).toEqual([]);
    }
  });

  it("the sheet is entered with class, number and printer, and counted by class", async () => {
    const round = await make();
    await round.codes(12, "MASSES");
    await round.codes(7, "SERVICE_USER");
    const seen = await look(round.caller, async (scope) => ({
      batches: await listBatches(scope, round.roundId),
      counts: await countSlips(scope, round.roundId),
    }));
    expect(seen?.batches.map(({ printed, printedBy }) => [printed, printedBy])).toEqual([
      [7, "支部书记"],
      [12, "支部书记"],
    ]);
    expect(seen?.counts).toEqual([
      { evaluatorClass: "MASSES", issued: 12, voided: 0, returned: 0 },
      { evaluatorClass: "SERVICE_USER", issued: 7, voided: 0, returned: 0 },
    ]);
  });

  it("members, administrator and superior print none; another organisation finds no round", async () => {
    const round = await make();
    const { member, administrator, generalHead, secondSecretary } = county.people;
    for (const person of [member, administrator, generalHead])
      await expect(begin(as(person, county.first), printing(round.roundId))).rejects.toMatchObject({
        code: "NOT_AUTHORISED",
      });
    await expect(begin(as(secondSecretary, county.second), printing(round.roundId))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("a closed round prints none, in code and in the database", async () => {
    const round = await make();
    await round.open();
    await round.close();
    await expect(begin(round.caller, printing(round.roundId))).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(
      begin(round.caller, ({ db }) => db.$queryRaw`select issue_slips(${round.roundId}::uuid, 'MASSES', array['00'])`),
    ).rejects.toThrow(/WRONG_STATE/);
  });
});

describe("voiding a returned slip", () => {
  const scan = (roundId: string, code: string) => (work: Work) => voidSlip(work, { roundId, code });

  it("LIFE-17 a voided slip is counted as voided and casts nothing", async () => {
    const round = await make();
    const [code = ""] = await round.codes(6);
    await round.open();
    await begin(as(county.people.officer, county.first), scan(round.roundId, code));
    expect((await cast(code)).outcome).toBe("WRONG_CODE");
    const counts = await look(round.caller, (scope) => countSlips(scope, round.roundId));
    expect(counts).toEqual([{ evaluatorClass: "MASSES", issued: 5, voided: 1, returned: 0 }]);
  });

  it("a used, unknown or already voided slip cannot be voided, nor one of another round", async () => {
    const round = await make();
    const other = await make();
    const [used = "", voided = "", free = ""] = await round.codes(3);
    await round.open();
    await cast(used);
    await begin(round.caller, scan(round.roundId, voided));
    const answers: [string, string, string][] = [
      [round.roundId, used, "USED_CODE"],
      [round.roundId, voided, "WRONG_CODE"],
      [round.roundId, `${county.first.code}-${"0".repeat(26)}`, "WRONG_CODE"],
      [other.roundId, free, "WRONG_CODE"],
    ];
    for (const [roundId, code, answer] of answers)
      await expect(begin(round.caller, scan(roundId, code))).rejects.toMatchObject({ code: answer });
  });

  it("members and superiors void none; another organisation finds no round; a closed round is left alone", async () => {
    const round = await make();
    const [code = ""] = await round.codes(1);
    const { member, generalHead, secondSecretary } = county.people;
    for (const person of [member, generalHead])
      await expect(begin(as(person, county.first), scan(round.roundId, code))).rejects.toMatchObject({
        code: "NOT_AUTHORISED",
      });
    await expect(begin(as(secondSecretary, county.second), scan(round.roundId, code))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await round.open();
    await round.close();
    await expect(begin(round.caller, scan(round.roundId, code))).rejects.toMatchObject({ code: "WRONG_STATE" });
  });
});
