import { lifecycle } from "@/lib/kernel/lifecycle";
import { keepsCadence } from "../policy";

export type CircularState = "DRAFT" | "ISSUED";

/** 季通报: drawn up and issued at home; what is issued stays. */
export const circularLifecycle = lifecycle<CircularState, { state: CircularState; orgId: string }>()("DRAFT", {
  issue: { from: ["DRAFT"], to: "ISSUED", by: (actor, { orgId }) => keepsCadence(actor, orgId) },
});
