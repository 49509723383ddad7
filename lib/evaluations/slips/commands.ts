import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { preparesRounds } from "../policy";
import { findRound, type RoundRow } from "../queries";
import { issueHash, newCode } from "./codes";
import type { PrintSlips, VoidSlip } from "./schema";

/** New codes for one class. They exist in this answer and on the printed sheet, nowhere else (INV-08). */
export async function printSlips(
  work: Work,
  { roundId, evaluatorClass, quantity }: PrintSlips,
): Promise<{ round: RoundRow; codes: string[] }> {
  const round = await findPrepared(work, roundId);
  const codes = Array.from({ length: quantity }, () => newCode(round.orgCode));
  await work.rows(sql`select issue_slips(${roundId}::uuid, ${evaluatorClass}, ${codes.map(issueHash)}::text[])`);
  await work.db.slipBatch.create({
    data: {
      orgId: work.orgId,
      id: newId(),
      roundId,
      evaluatorClass,
      printed: quantity,
      printedByPersonId: work.actor.personId,
      printedAt: work.now,
    },
  });
  await record(work, { kind: "evaluation_round.print_slips", subjectId: roundId, facts: { evaluatorClass, quantity } });
  return { round, codes };
}

/** A slip that came back unused is voided by scanning it; which one it was is not written down. */
export async function voidSlip(work: Work, { roundId, code }: VoidSlip): Promise<void> {
  await findPrepared(work, roundId);
  const [answer] = await work.rows<{ outcome: "VOIDED" | "USED_CODE" | "WRONG_CODE" | "WRONG_STATE" }>(
    sql`select void_slip(${roundId}::uuid, ${code}) as outcome`,
  );
  if (answer?.outcome !== "VOIDED") throw new Refusal(answer?.outcome ?? "WRONG_CODE");
  await record(work, { kind: "evaluation_round.void_slip", subjectId: roundId });
}

async function findPrepared(work: Work, roundId: string): Promise<RoundRow> {
  const round = await findRound(work, roundId);
  if (!preparesRounds(work.actor, round)) throw new Refusal("NOT_AUTHORISED");
  if (round.state === "CLOSED") throw new Refusal("WRONG_STATE");
  if (round.over) throw new Refusal("LATE");
  return round;
}
