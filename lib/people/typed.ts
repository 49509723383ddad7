import { z } from "zod";
import { isDay } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";

/** What people type about people, the same in every form of the module. */
export const words = (max: number) => z.string({ error: "required" }).trim().min(1, "required").max(max, "tooLong");
export const note = (max: number) => z.string().trim().max(max, "tooLong").default("");
export const day = z.string({ error: "required" }).refine(isDay, "badDate");
export const id = z.string({ error: "required" }).refine(isId, "invalid");
export const orgCode = z.string().trim().toLowerCase().max(12, "tooLong");
