import { lifecycle } from "@/lib/kernel/lifecycle";
import { headsOrg, type Owned, runsCampaign } from "../policy";

export type PaperState = "DRAFT" | "ISSUED" | "VOID" | "DISCARDED";
export type PaperSubject = Owned & { state: PaperState; body: string };

/** The whole law of a paper: the office draws up, the head issues and voids; a voided number stays in the register (CAM-02). */
export const paperLifecycle = lifecycle<PaperState, PaperSubject>()("DRAFT", {
  issue: { from: ["DRAFT"], to: "ISSUED", by: headsOrg, when: ({ body }) => (body === "" ? "INVALID" : true) },
  void: { from: ["ISSUED"], to: "VOID", by: headsOrg },
  discard: { from: ["DRAFT"], to: "DISCARDED", by: runsCampaign },
  restore: { from: ["DISCARDED"], to: "DRAFT", by: runsCampaign },
});
