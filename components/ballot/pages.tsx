import type { Received } from "@/lib/evaluations/ballots/commands";
import type { KnownSlip, UnknownSlip } from "@/lib/evaluations/ballots/queries";
import { type Receipt, receiptOf } from "@/lib/evaluations/receipts/rules";
import { loadWords } from "@/lib/i18n/words";
import { AnswerPage, type Standing } from "./answer-page";
import { BallotForm, type Typed } from "./ballot-form";
import { CodeEntry } from "./code-entry";
import { draw } from "./draw";
import type { Look } from "./frame";
import { ReceiptPage } from "./receipt-page";

const statuses: Record<Standing, number> = {
  WRONG: 404,
  VOIDED: 410,
  USED_CODE: 409,
  CLOSED: 410,
  NOT_YET: 409,
  INVALID: 422,
  BUSY: 503,
};

type Slip = KnownSlip | UnknownSlip | null;

export const drawEntry = (look: Look, typed?: string) =>
  draw(
    <CodeEntry look={look} words={loadWords(look.locale, "ballot")} typed={typed} />,
    typed === undefined ? 200 : 422,
  );

export function drawAnswer(look: Look, standing: Standing, slip: Slip, receipt: Receipt | null = null) {
  const words = loadWords(look.locale, "ballot");
  return draw(
    <AnswerPage look={look} standing={standing} slip={slip} receipt={receipt} words={words} />,
    statuses[standing],
  );
}

/** What the bearer of a code sees: the form while it can be filled in, else why not. `hash` is the receipt a used code has. */
export function drawSlip(look: Look, slip: Slip, hash: string): Promise<Response> {
  if (!slip || slip.state === "WRONG") return drawAnswer(look, "WRONG", slip);
  if (slip.state === "VOIDED") return drawAnswer(look, "VOIDED", slip);
  if (slip.used) return drawAnswer(look, "USED_CODE", slip, receiptOf(slip.orgCode, hash));
  if (slip.state !== "OPEN") return drawAnswer(look, slip.state, slip);
  return drawForm(look, slip);
}

export const drawForm = (look: Look, slip: KnownSlip, typed?: Typed) =>
  draw(
    <BallotForm look={look} slip={slip} words={loadWords(look.locale, "ballot")} typed={typed} />,
    typed ? statuses.INVALID : 200,
  );

export const drawReceipt = (look: Look, slip: Slip, receipt: Receipt) =>
  draw(<ReceiptPage look={look} slip={slip} receipt={receipt} words={loadWords(look.locale, "ballot")} />, 201);

type Taken = Pick<Received, "outcome" | "receipt" | "typed">;

/** The answer to a posted ballot. */
export function drawReceived(look: Look, { outcome, receipt, typed }: Taken, slip: Slip): Promise<Response> {
  const orgCode = slip?.orgCode ?? "";
  if (outcome === "CAST" && receipt) return drawReceipt(look, slip, receiptOf(orgCode, receipt));
  if (outcome === "USED_CODE" && receipt) return drawAnswer(look, "USED_CODE", slip, receiptOf(orgCode, receipt));
  if (outcome === "INVALID" && slip?.state === "OPEN" && !slip.used) return drawForm(look, slip, typed);
  return drawAnswer(look, slip?.state === "VOIDED" ? "VOIDED" : standings[outcome], slip);
}

const standings: Record<Received["outcome"], Standing> = {
  CAST: "BUSY",
  USED_CODE: "USED_CODE",
  WRONG_CODE: "WRONG",
  CLOSED_ROUND: "CLOSED",
  NOT_YET: "NOT_YET",
  INVALID: "INVALID",
  BUSY: "BUSY",
};

/** The same answers for programs. */
export const statusOf = (outcome: Received["outcome"]): number =>
  outcome === "CAST" ? 201 : statuses[standings[outcome]];
