import type { Actor } from "@/lib/kernel/actor";
import { keepsSettings } from "../settings/policy";

/** An org that leads others says for its whole line which days are worked; a branch follows. */
export const declaresDays = (actor: Actor, { orgId, leads }: { orgId: string; leads: boolean }): boolean =>
  leads && keepsSettings(actor, { orgId });
