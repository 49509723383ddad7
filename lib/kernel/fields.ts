import { z } from "zod";
import { isDay } from "./clock";
import { isId } from "./ids";

/** What a form's fields are made of in every module; the messages are keys of `refusals.fields`. */
export const id = z.string({ error: "required" }).refine(isId, "invalid");
/** Picked from a list, so that nothing picked is said as such. */
export const chosen = z.string({ error: "choose" }).refine(isId, "choose");
export const optionalId = id.or(z.literal("")).optional();
export const day = z.string({ error: "required" }).refine(isDay, "badDate");
export const optionalDay = day.or(z.literal("")).optional();

export const words = (most: number) => z.string({ error: "required" }).trim().min(1, "required").max(most, "tooLong");
/** More than a single sign, which would say nothing. */
export const text = (most: number) => z.string({ error: "required" }).trim().min(2, "required").max(most, "tooLong");
/** The largest file kept with a form, in bytes. */
export const attachmentLimit = 10 * 2 ** 20;
/** A picture or a PDF, never compulsory; what it is its content says when it is kept. */
export const attachment = z
  .instanceof(File)
  .refine((file) => file.size <= attachmentLimit, "fileTooLarge")
  .optional();

/** May stay empty. */
export const note = (most: number) => z.string().trim().max(most, "tooLong").default("");
