import { lifecycle } from "@/lib/kernel/lifecycle";
import { type Issued, preparesAwards } from "../policy";

export type CallState = "OPEN" | "CLOSED";

/** A closed call takes no more nominations; those it has go on to the end. */
export const callLifecycle = lifecycle<CallState, Issued & { state: CallState }>()("OPEN", {
  close: { from: ["OPEN"], to: "CLOSED", by: preparesAwards },
});
