import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";
import { pairingKinds } from "../links/schema";

/** SYS-43: a list of pairs under one goal and one document. */
export const pairManySchema = z.object({
  goalId: id,
  pairingKind: z.enum(pairingKinds, { error: "choose" }),
  document: words(120),
  documentNumber: note(60),
  beginsOn: day,
  /** A pair a line: who helps, who is helped; by code or by name, as pasted from a sheet. */
  pairs: words(20_000),
});
export type PairMany = z.output<typeof pairManySchema>;
