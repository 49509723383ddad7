import { beforeAll, describe, expect, it } from "vitest";
import { castBallot } from "@/lib/evaluations/ballots/commands";
import { type KnownSlip, readByCode } from "@/lib/evaluations/ballots/queries";
import { setDay } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { listReceipts } from "./receipts";
import { cast, makeRound } from "./round";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});

const make = (changes = {}) => makeRound(county.people.secretary, county.first, changes);
const stored = async (roundId: string) =>
  (await adminSql<{ n: number }>("select count(*)::int as n from ballot where round_id = $1", [roundId]))[0]?.n;

describe("casting a ballot", () => {
  it("EVA-17 a code casts once; used again it stores nothing and gives the same receipt", async () => {
    const round = await make();
    const [code = ""] = await round.codes(5);
    await round.open();
    const first = await cast(code, 1);
    const again = await cast(code, 3);
    expect(first.outcome).toBe("CAST");
    expect(first.receipt).toMatch(/^[0-9a-f]{64}$/);
    expect(again).toEqual({ outcome: "USED_CODE", receipt: first.receipt });
    expect(await adminSql("select overall from ballot where round_id = $1", [round.roundId])).toEqual([{ overall: 1 }]);
  });

  it("a wrong code, another organisation's code and a voided slip cast nothing", async () => {
    const round = await make();
    const [code = ""] = await round.codes(1);
    await round.open();
    const wrong = [
      `${county.first.code}-${"0".repeat(26)}`,
      code.replace(county.first.code, county.second.code),
      "x-1",
    ];
    for (const one of wrong) expect(await cast(one), one).toEqual({ outcome: "WRONG_CODE", receipt: null });
    expect(await stored(round.roundId)).toBe(0);
  });

  it("a round that is not open yet, not begun, over or closed takes no ballot", async () => {
    const early = await make({ opensOn: "2026-06-22" });
    const [before = "", later = ""] = await early.codes(2);
    expect((await cast(before)).outcome).toBe("NOT_YET");
    await early.open();
    expect((await cast(before)).outcome).toBe("NOT_YET");
    await setDay("2026-06-26");
    expect((await cast(before)).outcome).toBe("CLOSED_ROUND");
    await setDay("2026-06-25");
    expect((await cast(before)).outcome).toBe("CAST");
    await early.close();
    expect((await cast(later)).outcome).toBe("CLOSED_ROUND");
    await setDay("2026-06-20");
  });

  it("a wrong number of answers, a mark outside the scale or no list at all is INVALID and leaves the code free", async () => {
    const round = await make();
    const [code = ""] = await round.codes(1);
    await round.open();
    for (const answers of [[], [1], [1, 2, 3], [1, 5], [0, 1]])
      expect((await cast(code, 1, "", answers)).outcome, answers.join()).toBe("INVALID");
    expect((await cast(code, 7)).outcome).toBe("INVALID");
    const [row] = await sqlAs<{ outcome: string }>(
      "ballot",
      "select outcome from cast_ballots(array[$1], array[1::smallint], array['1;drop'], array[''])",
      [code],
    );
    expect(row?.outcome).toBe("INVALID");
    expect((await cast(code)).outcome).toBe("CAST");
  });

  it("one bad ballot does not spoil its neighbours in the same statement, and a code twice in it counts once", async () => {
    const round = await make();
    const [one = "", two = ""] = await round.codes(2);
    await round.open();
    const rows = await sqlAs<{ outcome: string }>(
      "ballot",
      "select outcome from cast_ballots($1::text[], $2::smallint[], $3::text[], $4::text[]) order by place",
      [
        [one, "nobody", one, two, one],
        [9, 1, 1, 2, 3],
        ["1,1", "1,1", "1,2", "9", "3,3"],
        ["", "", "", "", ""],
      ],
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(["INVALID", "WRONG_CODE", "CAST", "INVALID", "USED_CODE"]);
    expect(await adminSql("select overall, answers from ballot where round_id = $1", [round.roundId])).toEqual([
      { overall: 1, answers: [1, 2] },
    ]);
  });

  it("INV-08 a hundred codes cast twice, all at once, are exactly a hundred ballots", async () => {
    const round = await make();
    const codes = await round.codes(100);
    await round.open();
    const answers = await Promise.all([...codes, ...[...codes].reverse()].map((code) => cast(code)));
    const counted = answers.map(({ outcome }) => outcome);
    expect(counted.filter((outcome) => outcome === "CAST")).toHaveLength(100);
    expect(counted.filter((outcome) => outcome === "USED_CODE")).toHaveLength(100);
    expect(await stored(round.roundId)).toBe(100);
    expect(new Set(answers.map(({ receipt }) => receipt)).size).toBe(100);
  });

  it("INV-08 a ballot that was answered with CAST is in the count, also when the round closes in the middle", async () => {
    const round = await make();
    const codes = await round.codes(60);
    await round.open();
    const votes = codes.map(async (code, place) => {
      await new Promise((go) => setTimeout(go, place * 3));
      return castBallot({ code, overall: 1, answers: [1, 1], comment: "" });
    });
    await new Promise((go) => setTimeout(go, 60));
    await round.close();
    const answers = await Promise.all(votes);
    const receipts = answers.filter(({ outcome }) => outcome === "CAST").map(({ receipt }) => receipt);
    expect(answers.some(({ outcome }) => outcome === "CLOSED_ROUND")).toBe(true);
    expect(await listReceipts(round.roundId)).toEqual(receipts.sort());
  });
});

describe("what a code shows before it is filled in", () => {
  it("EVA-22 organisation, round, class, window, phone and questions, read by the public role", async () => {
    const round = await make();
    const [code = "", other = ""] = await round.codes(4, "SERVICE_USER");
    expect(await readByCode(code)).toMatchObject({ state: "NOT_YET", used: false, issued: 4 });
    await round.open();
    await cast(code);
    const seen = (await readByCode(other)) as KnownSlip;
    expect(seen).toMatchObject({
      state: "OPEN",
      orgName: "某局第一党支部",
      phone: "0999-5550100",
      evaluatorClass: "SERVICE_USER",
      closesOn: "2026-06-25",
      used: false,
      questions: ["领导班子好", "群众反映好"],
    });
    expect(await readByCode(code)).toMatchObject({ used: true });
    await round.close();
    expect(await readByCode(other)).toMatchObject({ state: "CLOSED" });
  });

  it("LIFE-11 a wrong code names whom to ask, but never an organisation that publishes nothing", async () => {
    const wrong = `${county.first.code}-${"0".repeat(26)}`;
    expect(await readByCode(wrong)).toMatchObject({ state: "WRONG", phone: "0999-5550100" });
    await adminSql("update org set publication = 'INTERNAL' where id = $1", [county.second.id]);
    expect(await readByCode(`${county.second.code}-${"0".repeat(26)}`)).toBeNull();
    expect(await readByCode("nobody-1")).toBeNull();
  });
});
