import { z } from "zod";

export const feedSchema = z.object({ decision: z.enum(["renew", "revoke"], { error: "choose" }) });
export type Feed = z.output<typeof feedSchema>;
