import type { Day } from "../days";
import type { Measure } from "../measures";
import type { Category, Series } from "../series";

/** By schedule: the three buckets of RPT-02 that always sum to the published total. */
export type Bucket = "FULFILLED" | "DUE" | "NOT_DUE";

/** CLAIMED: reported as done by the pledger and waiting for somebody else to confirm. */
export type ItemState = "OPEN" | "CLAIMED" | "FULFILLED" | "WITHDRAWN";

export type PlannedProgress = { on: Day; note: string };

export type PlannedItem = {
  number: number;
  series: Series;
  category: Category;
  matter: string;
  target: string;
  measure: Measure;
  dueOn: Day;
  text: string;
  beneficiary: string;
  /** Empty where an item was settled without one, which a review then finds. */
  check: string;
  leaderItem: boolean;
  standing: boolean;
  /** Key of the sample it was taken from, e.g. 丙2. */
  sample: string | null;
  state: ItemState;
  claimedOn: Day | null;
  fulfilledOn: Day | null;
  evidence: string | null;
  withdrawnOn: Day | null;
  withdrawalReason: string | null;
  returnReason: string | null;
  progress: readonly PlannedProgress[];
};

export type PledgeState = "RAISED" | "RETURNED" | "SETTLED" | "PUBLISHED" | "WITHDRAWN";

export type Pledger =
  | { kind: "MEMBER"; person: string }
  | { kind: "ORG"; org: string }
  | { kind: "LEADING_GROUP"; org: string; lead: string; offices: readonly string[] };

export type OralRecord = { recorder: string; witness: string; on: Day; gist: string };

export type PlannedPledge = {
  key: string;
  /** Where the pledge counts and hangs. */
  org: string;
  pledger: Pledger;
  state: PledgeState;
  author: string;
  examiner: string;
  examinerOrg: string;
  surveyedOn: Day;
  visited: string;
  asked: string;
  raisedOn: Day;
  examinedOn: Day | null;
  publishedOn: Day | null;
  withdrawnOn: Day | null;
  reason: string | null;
  oral: OralRecord | null;
  /** LIFE-01: the branch a pledge came from with its member. */
  carriedFrom: string | null;
  items: readonly PlannedItem[];
};

export const bucketOf = (item: PlannedItem, today: Day): Bucket => {
  if (item.state === "FULFILLED") return "FULFILLED";
  return item.dueOn <= today ? "DUE" : "NOT_DUE";
};
