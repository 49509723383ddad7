import { z } from "zod";
import { id } from "@/lib/kernel/fields";

export const restoreDiscardedSchema = z.object({ discardedId: id });
export type RestoreDiscarded = z.output<typeof restoreDiscardedSchema>;
