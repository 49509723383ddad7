import type { Actor } from "@/lib/kernel/actor";
import { supervises } from "@/lib/supervision/policy";
import { keepsRegister } from "../opinions/policy";

/** Who may enter in the register what was heard at a visit: its keeper where it was heard, or whoever was sent there. */
export const entersHeard = (actor: Actor, { orgId, byOrgId }: { orgId: string; byOrgId: string }): boolean =>
  keepsRegister(actor, orgId) || supervises(actor, byOrgId);
