import { z } from "zod";
import { isDay } from "@/lib/kernel/clock";
import { id, note } from "@/lib/kernel/fields";
import { importKinds } from "./fields/schema";

const day = z.string().refine(isDay, "badDate");

export const uploadImportSchema = z.object({
  kind: z.enum(importKinds, { error: "choose" }),
  file: z.instanceof(File, { error: "required" }),
});
export type UploadImport = z.output<typeof uploadImportSchema>;

/** `fields`: the field of every column in order, empty where the column is left out. */
export const mapImportSchema = z.object({
  importId: id,
  fields: z.array(z.string().max(40).default("")).max(200).default([]),
});
export type MapImport = z.output<typeof mapImportSchema>;

export const confirmImportSchema = z.object({
  importId: id,
  mode: z.enum(["GOOD_ROWS", "ALL_OR_NOTHING"], { error: "choose" }),
  /** The document of a founding; the other kinds need none. */
  effectiveOn: day.optional(),
  documentTitle: note(120),
  documentNumber: note(40),
  documentOn: day.optional(),
  /** The visits that new pledges rest on (PLG-05); the other kinds need none. */
  visitedOn: day.optional(),
  visitedWhom: note(60),
  answered: note(500),
});
export type ConfirmImport = z.output<typeof confirmImportSchema>;

/** Ticked rows by their number in the file, to be taken in or left out. */
export const chooseRowsSchema = z.object({
  importId: id,
  number: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(z.coerce.number().int().min(1)).min(1, "choose").max(100),
  ),
  take: z.enum(["yes", "no"], { error: "choose" }).transform((word) => word === "yes"),
});
export type ChooseRows = z.output<typeof chooseRowsSchema>;

export const importIdSchema = z.object({ importId: id });
export type ImportId = z.output<typeof importIdSchema>;
