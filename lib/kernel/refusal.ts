import { isBusy } from "./busy";

/** Everything the product refuses on purpose. Words for each stand in the `refusals` catalogue. */
export const refusalCodes = [
  "NOT_FOUND",
  "WRONG_STATE",
  "NOT_AUTHORISED",
  "OWN_WORK",
  "LATE",
  "CLOSED_ROUND",
  "USED_CODE",
  "WRONG_CODE",
  "CONFLICT",
  "TIMEOUT",
  "TOO_MANY",
  "INVALID",
  "MANDATORY",
  "ORAL_NOT_ALLOWED",
  "BELOW_STANDARD",
  "NOT_COVERED",
  "NOT_ELIGIBLE",
  "OBJECTION_OPEN",
  "NOTICE_RUNNING",
  "TOO_FEW",
  "PUBLISHED_WORDING",
  "EVIDENCE_MISSING",
  "SURVEY_MISSING",
  "ITEMS_MISSING",
  "NOT_PUBLISHED",
  "NO_REVIEW_AUTHORITY",
  "NOT_CADRE_AUTHORITY",
  "REPORT_MISSING",
  "ORDERED_RECTIFICATION_OPEN",
  "NOTICE_FROZEN",
  "CERTIFICATE_FROZEN",
  "NOT_ASKED_AGAIN",
  "LETTER_UNSIGNED",
  "RECTIFICATION_OPEN",
  "FIXINGS_MISSING",
  "CAP_REACHED",
  "ALREADY_REVIEWED",
  "STILL_NAMED",
  "BUSY",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type FieldRefusals = Record<string, string>;

/** Expected: shown at the form, nothing typed is lost. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly fields: FieldRefusals = {},
    readonly details: Record<string, string | number> = {},
    /** What one field may hold at least or at most, by the field's name. */
    readonly limits: Record<string, { min?: number; max?: number }> = {},
  ) {
    super(code);
    this.name = "Refusal";
  }
}

const isCode = (word: string): word is RefusalCode => (refusalCodes as readonly string[]).includes(word);

type DatabaseFault = { code?: string; message?: string };

const faultOf = (error: unknown): DatabaseFault => {
  const seen = error as {
    code?: string;
    message?: string;
    cause?: { originalCode?: string; originalMessage?: string; kind?: string };
  } | null;
  return { code: seen?.cause?.originalCode ?? seen?.code, message: seen?.cause?.originalMessage ?? seen?.message };
};

/** A wall of the database that spoke: its refusal, or null when the error is a bug. */
export function refusalFrom(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (isBusy(error)) return new Refusal("BUSY");
  const raw = error as { meta?: { driverAdapterError?: unknown } } | null;
  const { code, message = "" } = faultOf(raw?.meta?.driverAdapterError ?? error);
  if (code === "ZY001") return new Refusal("WRONG_STATE");
  if (code === "ZY002") return isCode(message) ? new Refusal(message) : null;
  // Row-level security gives nothing away: a row that may not be written is not there.
  if (code === "42501") return new Refusal("NOT_FOUND");
  if (code === "23505" || code === "P2002") return new Refusal("CONFLICT");
  return null;
}

/** For a file or a picture: a refused read is a missing one, any other fault stays a fault. */
export function asMissing(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
