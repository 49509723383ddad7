import { z } from "zod";
import { isId } from "@/lib/kernel/ids";

/** Without an id: all the others. */
export const endSessionsSchema = z.object({ sessionId: z.string().refine(isId, "invalid").optional() });
export type EndSessions = z.output<typeof endSessionsSchema>;
