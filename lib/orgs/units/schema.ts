import { z } from "zod";
import { isDay } from "@/lib/kernel/clock";
import { id, words } from "@/lib/kernel/fields";
import { isId } from "@/lib/kernel/ids";

export const unitKinds = ["OFFICE", "SUB_BUREAU", "WINDOW", "INSTITUTE"] as const;
export type UnitKind = (typeof unitKinds)[number];

export const addUnitSchema = z.object({ name: words(40), kind: z.enum(unitKinds, { error: "choose" }) });
export type AddUnit = z.output<typeof addUnitSchema>;

export const renameUnitSchema = z.object({ unitId: id, name: words(40) });
export type RenameUnit = z.output<typeof renameUnitSchema>;

export const staffUnitSchema = z.object({
  unitId: id,
  /** Everybody in the unit from now on; who is not named leaves it. */
  members: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => [...new Set([given ?? []].flat().filter(isId))]),
});
export type StaffUnit = z.output<typeof staffUnitSchema>;

export const endUnitSchema = z.object({ unitId: id, endsOn: z.string({ error: "required" }).refine(isDay, "badDate") });
export type EndUnit = z.output<typeof endUnitSchema>;
