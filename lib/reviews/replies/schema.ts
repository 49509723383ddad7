import { z } from "zod";
import { id, text } from "@/lib/kernel/fields";

export const replySchema = z.object({ targetOrgId: id, reviewId: id, text: text(1000) });
export type Reply = z.output<typeof replySchema>;
