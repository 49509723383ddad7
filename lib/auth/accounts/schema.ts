import { z } from "zod";
import { isId } from "@/lib/kernel/ids";

export const accountSchema = z.object({ personId: z.string({ error: "required" }).refine(isId, "invalid") });
export type AccountOf = z.output<typeof accountSchema>;
