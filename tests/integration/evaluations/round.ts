import { castBallot } from "@/lib/evaluations/ballots/commands";
import type { EvaluatorClass } from "@/lib/evaluations/classes";
import { closeRound, createRound, openRound } from "@/lib/evaluations/commands";
import { printSlips } from "@/lib/evaluations/slips/commands";
import { begin, type Caller } from "@/lib/kernel/work";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";

export const form = {
  title: "第一批群众评议",
  period: "2026Q2",
  opensOn: "2026-06-15",
  closesOn: "2026-06-25",
  threshold: 60,
  questions: ["领导班子好", "群众反映好"],
};

/** A round of this org, prepared; `codes` prints slips, `open` and `close` go on with it. */
export async function makeRound(person: TestPerson, org: TestOrg, changes: Partial<typeof form> = {}) {
  const caller = as(person, org);
  const roundId = await begin(caller, (work) => createRound(work, { ...form, ...changes }));
  return {
    roundId,
    caller,
    codes: (quantity: number, evaluatorClass: EvaluatorClass = "MASSES") =>
      print(caller, roundId, evaluatorClass, quantity),
    open: () => begin(caller, (work) => openRound(work, { roundId })),
    close: () => begin(caller, (work) => closeRound(work, { roundId })),
  };
}

const print = async (caller: Caller, roundId: string, evaluatorClass: EvaluatorClass, quantity: number) =>
  (await begin(caller, (work) => printSlips(work, { roundId, evaluatorClass, quantity }))).codes;

export const cast = (code: string, overall = 1, comment = "", answers: number[] = [1, 2]) =>
  castBallot({ code, overall, answers, comment });
