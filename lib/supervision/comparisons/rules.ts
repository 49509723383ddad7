export type Band = "ABOVE" | "NEAR" | "BELOW";
export type Turn = "UP" | "SAME" | "DOWN";

/** A tenth either side of the middle counts as the middle: bands of a peer group, no places in a row. */
const breadth = 0.1;
/** Two hundredths are no movement. */
const still = 0.02;

/** Of what has fallen due or was kept early; what is not yet due speaks against nobody. */
export const shareOf = ({ fulfilled, overdue }: { fulfilled: number; overdue: number }): number | null =>
  fulfilled + overdue === 0 ? null : fulfilled / (fulfilled + overdue);

/** SUP-20, horizontally: where one stands among its peers. */
export function bandOf(share: number | null, middle: number | null): Band | null {
  if (share === null || middle === null) return null;
  if (share >= middle + breadth) return "ABOVE";
  return share <= middle - breadth ? "BELOW" : "NEAR";
}

/** SUP-20, vertically: against its own figure of the term before. */
export function turnOf(now: number | null, before: number | null): Turn | null {
  if (now === null || before === null) return null;
  if (Math.abs(now - before) <= still) return "SAME";
  return now > before ? "UP" : "DOWN";
}

export const headDuties = ["PLEDGED", "REVIEWED", "ACTIVE", "SIGNED", "IN_TIME"] as const;
export type HeadDuty = (typeof headDuties)[number];
export type DutyStanding = "DONE" | "PARTLY" | "NOT_DONE";

/** SUP-24: 抓好党建是本职: all five done, most of them, or not. */
export function dutyStandingOf(done: readonly HeadDuty[]): DutyStanding {
  if (done.length === headDuties.length) return "DONE";
  return done.length >= 3 ? "PARTLY" : "NOT_DONE";
}
