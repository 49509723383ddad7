import type { Day } from "../days";
import type { Opinion3, ReviewMode } from "../reviews";

export type ReviewSubject =
  | { kind: "MEMBER"; person: string }
  | { kind: "HEAD"; person: string }
  | { kind: "ORG"; org: string };

/** INV-03: what makes this reviewer the right one. */
export type ReviewAuthority = "OWN_HEAD" | "SUPERIOR" | "CONTACT_POINT" | "ENTRUSTED";

export type PlannedReview = Opinion3 & {
  reviewer: string;
  reviewerOrg: string;
  authority: ReviewAuthority;
  mode: ReviewMode;
  heldOn: Day;
  place: string;
  /** Items it leans on: pledge key and item number, published ones only (INV-02). */
  cites: readonly (readonly [pledge: string, item: number])[];
  /** 整改建议, which become rectifications; filled in by the plan of rectifications. */
  advice: readonly { text: string; dueOn: Day; ordered: boolean }[];
  scores: readonly number[];
};

export type TargetState = "DONE" | "PENDING" | "OVERDUE" | "EXEMPT";

/** One subject due in one round; it stands in the subject's organisation. */
export type PlannedTarget = {
  key: string;
  round: 1 | 2;
  scope: "MEMBERS" | "SUBORDINATES";
  /** Who holds the round. */
  roundOrg: string;
  org: string;
  subject: ReviewSubject;
  leadingCadre: boolean;
  state: TargetState;
  dueOn: Day;
  exemptReason: string | null;
  report: { text: string; author: string; on: Day } | null;
  review: PlannedReview | null;
};

export type PlannedRound = {
  round: 1 | 2;
  scope: PlannedTarget["scope"];
  org: string;
  title: string;
  basis: string;
  basisOn: Day;
  opensOn: Day;
  closesOn: Day;
  state: "OPEN" | "CLOSED";
  closedOn: Day | null;
};
