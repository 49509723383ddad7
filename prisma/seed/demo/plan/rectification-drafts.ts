import { type Day, nextWorkingDay, plusDays } from "../days";
import { committeeMemberOf, secretaryOf } from "../duties";
import { orgOf } from "../orgs";
import { hashOf } from "../random";
import { faults, type NamedRectification, type RectificationSource } from "../rectifications";

export type PlannedRectification = Omit<NamedRectification, "number" | "extension" | "sourceNote"> & {
  number: number;
  /** What it comes from: an item, the advice of a review, a round of evaluation, or words. */
  item: { pledge: string; number: number } | null;
  reviewKey: string | null;
  sourceNote: string;
  subject: { kind: "PERSON"; person: string } | { kind: "ORG"; org: string };
  ordered: boolean;
  extension: { reason: string; grantedBy: string; on: Day; from: Day } | null;
  cancelReason: string | null;
};

export type Draft = Omit<PlannedRectification, "number">;

type Base = {
  org: string;
  source: RectificationSource;
  openedOn: Day;
  dueOn: Day;
  words: readonly [string, string, string];
};

/** A rectification as it is opened: owned inside, verified from above. */
export function base({ org, source, openedOn, dueOn, words: [problem, cause, measure] }: Base): Draft {
  const owner = ownerIn(org);
  const verifierOrg = orgOf(org).parent ?? "O01";
  return {
    org,
    source,
    sourceNote: "",
    problem,
    cause,
    measure,
    owner,
    verifier: secretaryOf(verifierOrg),
    verifierOrg,
    openedOn,
    originalDueOn: dueOn,
    dueOn,
    extension: null,
    state: "IN_PROGRESS",
    escalatedOn: null,
    reportedOn: null,
    proof: null,
    verifiedOn: null,
    closedOn: null,
    item: null,
    reviewKey: null,
    subject: { kind: "ORG", org },
    ordered: false,
    cancelReason: null,
  };
}

/** The committee member for organisation where there is one, else the secretary. */
const ownerIn = (org: string): string => committeeMemberOf(org, "组织委员") ?? secretaryOf(org);

export function closed(draft: Draft, reported: Day): Draft {
  const reportedOn = nextWorkingDay(reported);
  const verifiedOn = nextWorkingDay(plusDays(reportedOn, 2));
  return {
    ...draft,
    state: "CLOSED",
    reportedOn,
    proof: `已按“${draft.measure}”办理，请验收。`,
    verifiedOn,
    closedOn: nextWorkingDay(plusDays(verifiedOn, 1)),
  };
}

export const extend = (draft: Draft, to: Day): Draft => ({
  ...draft,
  originalDueOn: draft.dueOn,
  dueOn: to,
  extension: {
    reason: "牵涉外单位配合，需等对方排期",
    grantedBy: draft.verifier,
    on: nextWorkingDay(plusDays(draft.openedOn, 2)),
    from: draft.dueOn,
  },
});

/** A fault that suits the organisation, in turn so that none meets the same one twice. */
export function fault(org: string, at: number): readonly [string, string, string] {
  const { field } = orgOf(org);
  const fitting = faults.filter(([fields]) => fields === "" || fields.split(" ").includes(field));
  const words = fitting[(hashOf(org) + at) % fitting.length];
  if (words === undefined) throw new Error("no fault");
  return [words[1], words[2], words[3]];
}
