import { z } from "zod";
import { attachment, id, note } from "@/lib/kernel/fields";

const file = attachment.refine((given) => given !== undefined && given.size > 0, "required");
const caption = note(100);

export const attachToActivitySchema = z.object({ activityId: id, caption, file });
export const attachToInnovationSchema = z.object({ innovationId: id, caption, file });
export type Attached = { caption: string; file?: File | undefined };

export const removeEvidenceSchema = z.object({ fileId: id });
