import type { Tone } from "@/components/ui/tones";
import type { AdoptionState } from "@/lib/campaigns/adoptions/lifecycle";

export const stateTones: Record<AdoptionState, Tone> = {
  NOT_OPENED: "late",
  DRAFTING: "due",
  SUBMITTED: "returned",
  RETURNED: "due",
  APPROVED: "ok",
};
