import { lifecycle } from "@/lib/kernel/lifecycle";
import { type Adopted, approvesScheme, runsCampaign } from "../policy";

export type AdoptionState = "NOT_OPENED" | "DRAFTING" | "SUBMITTED" | "RETURNED" | "APPROVED";
export type AdoptionSubject = Adopted & { state: AdoptionState; theme: string; carrier: string; scheme: string };

const isWritten = ({ theme, carrier, scheme }: AdoptionSubject) =>
  theme && carrier && scheme ? true : ("INVALID" as const);

/** How one organisation takes up a superior's campaign. */
export const adoptionLifecycle = lifecycle<AdoptionState, AdoptionSubject>()("NOT_OPENED", {
  open: { from: ["NOT_OPENED"], to: "DRAFTING", by: runsCampaign },
  submit: { from: ["DRAFTING"], to: "SUBMITTED", by: runsCampaign, when: isWritten },
  withdraw: { from: ["SUBMITTED"], to: "DRAFTING", by: runsCampaign },
  return: { from: ["SUBMITTED"], to: "RETURNED", by: approvesScheme },
  revise: { from: ["RETURNED"], to: "DRAFTING", by: runsCampaign },
  approve: { from: ["SUBMITTED"], to: "APPROVED", by: approvesScheme },
});
