import { z } from "zod";

export const remindSchema = z.object({ campaignId: z.uuid("invalid") });
export type Remind = z.output<typeof remindSchema>;
