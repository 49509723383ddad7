import { z } from "zod";
import { id } from "@/lib/kernel/fields";

export const playPartSchema = z.object({ personId: id });
export type PlayPart = z.output<typeof playPartSchema>;

export const stopPlayingSchema = z.object({});
