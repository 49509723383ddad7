import { z } from "zod";
import { id, note, words } from "@/lib/kernel/fields";
import { sheetSources } from "./catalogue/schema";

/** The largest sheet kept, in bytes. */
export const largestSheet = 5 * 2 ** 20;

const file = z.instanceof(File, { error: "required" });

export const addSheetSchema = z.object({ title: words(80), note: note(200), file });
export type AddSheet = z.output<typeof addSheetSchema>;

export const addVersionSchema = z.object({ formId: id, file });
export type AddVersion = z.output<typeof addVersionSchema>;

const address = z
  .string()
  .trim()
  .toUpperCase()
  .refine((text) => text === "" || /^[A-Z]{1,3}[1-9]\d{0,4}$/.test(text), "badCell")
  .default("");

const row = z.coerce.number({ error: "required" }).int("invalid").min(0, "invalid").max(5_000, "invalid").default(0);

/** `columns`: the field of every column in order, empty where it is left alone; `cells` and `figures` go by pairs. */
export const mapSheetSchema = z
  .object({
    versionId: id,
    source: z.enum(["NONE", ...sheetSources], { error: "choose" }),
    headerRow: row,
    headerEnd: row,
    footRow: row,
    columns: z.array(z.string().max(40).default("")).max(200).default([]),
    cells: z.array(address).max(40).default([]),
    figures: z.array(z.string().max(40).default("")).max(40).default([]),
  })
  .refine(({ source, headerRow, headerEnd }) => source === "NONE" || (headerRow > 0 && headerEnd >= headerRow), {
    path: ["headerEnd"],
    message: "rowsTurned",
  })
  .refine(({ source, headerEnd, footRow }) => source === "NONE" || footRow > headerEnd, {
    path: ["footRow"],
    message: "rowsTurned",
  });
export type MapSheet = z.output<typeof mapSheetSchema>;

export const versionSchema = z.object({ versionId: id });
export type VersionChosen = z.output<typeof versionSchema>;
