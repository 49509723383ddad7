import { lifecycle } from "@/lib/kernel/lifecycle";
import { headsOrg, type Owned, runsCampaign } from "../policy";

export type PointState = "MARKED" | "PUBLISHED" | "ENDED";

/** 办点示范: the office marks, the head publishes as a model for everyone below, either ends it with a reason (CAM-20). */
export const pointLifecycle = lifecycle<PointState, Owned & { state: PointState }>()("MARKED", {
  publish: { from: ["MARKED"], to: "PUBLISHED", by: headsOrg },
  end: { from: ["MARKED", "PUBLISHED"], to: "ENDED", by: runsCampaign },
});
