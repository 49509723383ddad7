import { z } from "zod";
import { isDay } from "@/lib/kernel/clock";
import { id, words } from "@/lib/kernel/fields";
import { isId } from "@/lib/kernel/ids";

export const addGroupSchema = z.object({ name: words(40) });
export type AddGroup = z.output<typeof addGroupSchema>;

export const arrangeGroupSchema = z.object({
  groupId: id,
  name: words(40),
  /** Everybody in the group from now on; who is not named leaves it. */
  members: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => [given ?? []].flat().filter(isId)),
  headPersonId: id.optional(),
});
export type ArrangeGroup = z.output<typeof arrangeGroupSchema>;

export const endGroupSchema = z.object({
  groupId: id,
  endsOn: z.string({ error: "required" }).refine(isDay, "badDate"),
});
export type EndGroup = z.output<typeof endGroupSchema>;
