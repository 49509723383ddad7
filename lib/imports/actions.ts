"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { chooseRows } from "./choices/commands";
import { confirmImport, discardImport, mapImport, undoImport, uploadImport } from "./commands";
import { chooseRowsSchema, confirmImportSchema, importIdSchema, mapImportSchema, uploadImportSchema } from "./schema";

const words = () => getTranslations("imports");

export const uploadImportAction = action(uploadImportSchema, uploadImport, async (id, _, org) => ({
  message: (await words())("upload.done"),
  goTo: `/o/${org}/imports/${id}`,
}));
export const mapImportAction = action(mapImportSchema, mapImport, async (_, { importId }, org) => ({
  message: (await words())("mapping.done"),
  goTo: `/o/${org}/imports/${importId}`,
}));
export const confirmImportAction = action(confirmImportSchema, confirmImport, async () => ({
  message: (await words())("check.confirmed"),
}));
export const chooseRowsAction = action(chooseRowsSchema, chooseRows, async () => ({
  message: (await words())("check.chosen"),
}));
export const undoImportAction = action(importIdSchema, undoImport, async () => ({
  message: (await words())("done.undoing"),
}));
export const discardImportAction = action(importIdSchema, discardImport, async (_, __, org) => ({
  message: (await words())("check.discarded"),
  goTo: `/o/${org}/imports`,
}));
