import type { FieldRefusals } from "@/lib/kernel/refusal";
import { type EnterRegister, foundingKinds, type RegisterKind } from "./schema";

const isFounding = (kind: RegisterKind): boolean => foundingKinds.some((each) => each === kind);

/** Which entries carry numbers (ORG-09, SYS-43): of so many, how many have an organisation; or how many pairs are aimed at. */
export function figureFault({ kind, total, covered }: EnterRegister): FieldRefusals | null {
  if (!isFounding(kind) && kind !== "PAIRING_GOAL") return null;
  if (!total) return { total: "required" };
  if (!isFounding(kind)) return null;
  if (covered === undefined) return { covered: "required" };
  return covered > total ? { covered: "tooLarge" } : null;
}

/** What an entry of a kind keeps of the numbers typed. */
export const figuresOf = ({ kind, total, covered, approximate }: EnterRegister) => ({
  ...(total !== undefined && (isFounding(kind) || kind === "PAIRING_GOAL") ? { total, approximate } : {}),
  ...(covered !== undefined && isFounding(kind) ? { covered } : {}),
});
