"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { addSheet, addSheetVersion, mapSheet, releaseSheet, retireSheet } from "./commands";
import { addSheetSchema, addVersionSchema, mapSheetSchema, versionSchema } from "./schema";

const words = () => getTranslations("sheets.done");
const pageOf = (org: string, id: string) => `/o/${org}/reports/sheets/${id}`;

export const addSheetAction = action(addSheetSchema, addSheet, async (id, _, org) => ({
  message: (await words())("added"),
  goTo: pageOf(org, id),
}));
export const addSheetVersionAction = action(addVersionSchema, addSheetVersion, async (id, _, org) => ({
  message: (await words())("added"),
  goTo: pageOf(org, id),
}));
export const mapSheetAction = action(mapSheetSchema, mapSheet, async () => ({ message: (await words())("mapped") }));
export const releaseSheetAction = action(versionSchema, releaseSheet, async () => ({
  message: (await words())("released"),
}));
export const retireSheetAction = action(versionSchema, retireSheet, async () => ({
  message: (await words())("retired"),
}));
