import { lifecycle } from "@/lib/kernel/lifecycle";
import { decidesNomination, type Nominated, preparesNomination } from "../policy";

export type NominationState =
  | "NOMINATED"
  | "CONSULTED"
  | "SHORTLISTED"
  | "NOTICED"
  | "GRANTED"
  | "DECLINED"
  | "DISQUALIFIED";

export type NominationSubject = Nominated & {
  state: NominationState;
  /** A notice that names it has run to its end with every objection answered. */
  shownToTheEnd: boolean;
  openOrdered: number;
};

/** INV-09, INV-11: shown publicly first, and no ordered rectification open. */
const isClear = ({ shownToTheEnd, openOrdered }: NominationSubject) => {
  if (!shownToTheEnd) return "NOTICE_RUNNING" as const;
  return openOrdered > 0 ? ("ORDERED_RECTIFICATION_OPEN" as const) : true;
};

/** The whole law of a nomination, from the branch that makes it to the certificate. */
export const nominationLifecycle = lifecycle<NominationState, NominationSubject>()("NOMINATED", {
  consult: { from: ["NOMINATED"], to: "CONSULTED", by: preparesNomination },
  shortlist: { from: ["CONSULTED"], to: "SHORTLISTED", by: preparesNomination },
  show: { from: ["SHORTLISTED"], to: "NOTICED", by: preparesNomination },
  grant: { from: ["NOTICED"], to: "GRANTED", by: decidesNomination, when: isClear },
  decline: { from: ["NOMINATED", "CONSULTED"], to: "DECLINED", by: decidesNomination },
  disqualify: { from: ["SHORTLISTED", "NOTICED"], to: "DISQUALIFIED", by: decidesNomination },
});
