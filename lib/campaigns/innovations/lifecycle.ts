import { lifecycle } from "@/lib/kernel/lifecycle";
import { runsCampaign } from "../policy";
import type { Answered } from "./policy";

export type InnovationState = "OPEN" | "DONE" | "STOPPED";

/** 创新项目 (CAM-44): ends with a result or, said why, without one; late is computed from its day. */
export const innovationLifecycle = lifecycle<InnovationState, Answered & { state: InnovationState }>()("OPEN", {
  finish: { from: ["OPEN"], to: "DONE", by: runsCampaign },
  stop: { from: ["OPEN"], to: "STOPPED", by: runsCampaign },
});
