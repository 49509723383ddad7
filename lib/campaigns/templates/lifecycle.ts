import { lifecycle } from "@/lib/kernel/lifecycle";
import { type Owned, runsCampaign } from "../policy";

export type TemplateState = "DRAFT" | "PUBLISHED";

/** A version is drawn up, then published; after that only a new version changes anything. */
export const templateLifecycle = lifecycle<TemplateState, Owned & { state: TemplateState }>()("DRAFT", {
  publish: { from: ["DRAFT"], to: "PUBLISHED", by: runsCampaign },
});
