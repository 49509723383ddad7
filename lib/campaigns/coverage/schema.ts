import { z } from "zod";
import { id } from "@/lib/kernel/fields";

export const remindSchema = z.object({ campaignId: id });
export type Remind = z.output<typeof remindSchema>;
