import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { EvaluatorClass } from "@/lib/evaluations/classes";
import { findReceipt } from "@/lib/evaluations/receipts/queries";
import { readReceipt, receiptLine, receiptOf } from "@/lib/evaluations/receipts/rules";
import { findClosing, listResults } from "@/lib/evaluations/results/queries";
import { shownClasses } from "@/lib/evaluations/rules";
import { look } from "@/lib/kernel/work";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { listReceipts } from "./receipts";
import { cast, makeRound } from "./round";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});

type Votes = Partial<Record<EvaluatorClass, number[]>>;

/** A closed round in which every class gave these overall marks; every voter also wrote a comment. */
async function hold(votes: Votes, threshold = 60) {
  const round = await makeRound(county.people.secretary, county.first, { threshold });
  await round.open();
  const receipts: string[] = [];
  for (const [name, marks] of Object.entries(votes) as [EvaluatorClass, number[]][]) {
    const codes = await round.codes(marks.length, name);
    const answers = await Promise.all(codes.map((code, i) => cast(code, marks[i], `意见${i}`)));
    receipts.push(...answers.map(({ receipt }) => receipt ?? ""));
  }
  await round.close();
  const seen = await look(as(county.people.secretary, county.first), async (scope) => ({
    results: await listResults(scope, round.roundId),
    closing: await findClosing(scope, round.roundId),
  }));
  if (!seen) throw new Error("The secretary sees nothing");
  return { ...round, ...seen, receipts: receipts.sort() };
}

const times = (mark: number, count: number) => Array.from({ length: count }, () => mark);
const rectifications = (roundId: string) =>
  adminSql<{ problem: string; ordered: boolean; due: string; owner: string }>(
    "select problem, ordered, due_on::text as due, owner_person_id as owner from rectification where source_round_id = $1",
    [roundId],
  );

describe("what closing publishes", () => {
  it("EVA-14 counts by class and question; marks, receipts and root agree with the ballots", async () => {
    const closed = await hold({ MASSES: [...times(1, 6), ...times(2, 2), 3, 4], SERVICE_USER: times(1, 8) });
    const overall = closed.results.find(({ evaluatorClass, position }) => evaluatorClass === "ALL" && position === 0);
    expect(overall).toMatchObject({ satisfied: 14, basically: 2, dissatisfied: 1, unknown: 1, shown: true });
    expect(closed.results).toHaveLength(9);
    expect(closed.closing.receipts).toBe(18);
    expect(await listReceipts(closed.roundId)).toEqual(closed.receipts);
    expect(await rootOf(closed.roundId)).toBe(
      (
        await adminSql<{ root: string }>("select merkle_root as root from evaluation_round where id = $1", [
          closed.roundId,
        ])
      )[0]?.root,
    );
    expect(closed.closing.comments).toHaveLength(18);
  });

  it("EVA-16 a small class is hidden with the next one and leaves no figure even in the table; comments need eight", async () => {
    const closed = await hold({ MASSES: times(1, 12), SERVICE_USER: times(3, 3), ENTERPRISE: times(2, 7) });
    const sizes = [
      { name: "MASSES", ballots: 12 },
      { name: "SERVICE_USER", ballots: 3 },
      { name: "ENTERPRISE", ballots: 7 },
    ];
    const shown = closed.results.filter((row) => row.shown && row.position === 0).map((row) => row.evaluatorClass);
    expect(shown).toEqual(["ALL", ...shownClasses(sizes)]);
    const hidden = await adminSql(
      "select distinct satisfied + basically + dissatisfied + unknown as sum from evaluation_result where round_id = $1 and not shown",
      [closed.roundId],
    );
    expect(hidden).toEqual([{ sum: 0 }]);
    expect(new Set(closed.closing.comments.map(({ evaluatorClass }) => evaluatorClass))).toEqual(new Set(["MASSES"]));
  });

  it("EVA-16 the database hides exactly the classes the rule hides", async () => {
    const classes: EvaluatorClass[] = ["MASSES", "SERVICE_USER", "ENTERPRISE", "SELF_EMPLOYED"];
    for (const sizes of [[1, 2, 8, 9], [2, 3, 8, 9], [4], [5], [4, 4], [9, 5, 6], [1, 9, 9]]) {
      const closed = await hold(Object.fromEntries(sizes.map((size, i) => [classes[i], times(1, size)])));
      const rows = closed.results.filter(({ position, evaluatorClass }) => position === 0 && evaluatorClass !== "ALL");
      const named = sizes.map((ballots, i) => ({ name: classes[i] ?? "MASSES", ballots }));
      const shown = rows.filter((row) => row.shown).map((row) => row.evaluatorClass);
      expect(shown.sort(), sizes.join()).toEqual(shownClasses(named).sort());
    }
  });

  it("LIFE-16 fewer than five ballots in all are shown nowhere and open nothing", async () => {
    const closed = await hold({ MASSES: times(3, 4) });
    expect(closed.results.every(({ shown }) => !shown)).toBe(true);
    expect(await rectifications(closed.roundId)).toEqual([]);
  });

  it("a round nobody answered closes with an empty count", async () => {
    const closed = await hold({});
    expect(closed.results).toEqual([]);
    expect(closed.closing.receipts).toBe(0);
  });
});

describe("receipts", () => {
  it("EVA-17 anyone finds their receipt in the closed round's list, and none in an open one", async () => {
    const open = await makeRound(county.people.secretary, county.first);
    const [code = ""] = await open.codes(5);
    await open.open();
    const line = receiptLine(receiptOf(county.first.code, (await cast(code)).receipt ?? ""));
    const asked = readReceipt(line);
    if (!asked) throw new Error("The receipt does not read back");
    expect(await findReceipt(asked)).toBeNull();
    await open.close();
    expect(await findReceipt(asked)).toMatchObject({ title: "第一批群众评议", closedOn: "2026-06-20" });
    expect(await findReceipt({ ...asked, words: ["错词"] })).toBeNull();
  });
});

describe("dissatisfaction", () => {
  it("INV-09 EVA-19 a result below the threshold opens one rectification, owned by the head and dated", async () => {
    const closed = await hold({ MASSES: [...times(1, 5), ...times(3, 5), ...times(4, 9)] });
    const opened = await rectifications(closed.roundId);
    expect(opened).toEqual([
      {
        problem: "第一批群众评议：满意率 50.0%，低于 60%",
        ordered: false,
        due: "2026-07-20",
        owner: county.people.secretary.id,
      },
    ]);
    expect(closed.closing.rectificationId).not.toBeNull();
    await expect(closed.close()).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect(await rectifications(closed.roundId)).toHaveLength(1);
  });

  it("INV-09 a result at the threshold opens none, and a refused closing leaves none behind", async () => {
    const closed = await hold({ MASSES: [...times(1, 6), ...times(3, 4)] });
    expect(await rectifications(closed.roundId)).toEqual([]);
  });

  it("closing marks the organisation's figures for counting anew", async () => {
    await adminSql("delete from tally_stale");
    await hold({ MASSES: times(1, 6) });
    expect(await adminSql("select org_id from tally_stale")).toContainEqual({ org_id: county.first.id });
  });
});

const digest = (...parts: (Buffer | string)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The root as anyone with the ballots would compute it. */
async function rootOf(roundId: string): Promise<string> {
  const rows = await adminSql<{ ballot_key: Buffer; overall: number; answers: number[] }>(
    "select ballot_key, overall, answers from ballot where round_id = $1 order by ballot_key",
    [roundId],
  );
  let level = rows.map((row) => digest(row.ballot_key, `${row.overall}:${row.answers.join(",")}`));
  while (level.length > 1)
    level = level.flatMap((left, i) => (i % 2 === 0 ? [digest(left, level[i + 1] ?? left)] : []));
  return level[0]?.toString("hex") ?? "";
}
