import { lifecycle } from "@/lib/kernel/lifecycle";
import { handlesObjections, type Issued } from "../policy";

export type ObjectionState = "RECEIVED" | "ANSWERED";

/** Anonymous ones are answered too: none is set aside for want of a name. */
export const objectionLifecycle = lifecycle<ObjectionState, Issued & { state: ObjectionState }>()("RECEIVED", {
  answer: { from: ["RECEIVED"], to: "ANSWERED", by: handlesObjections },
});
