"use server";
import { action } from "@/lib/auth/action";
import { campaignWords } from "../wording";
import { beginVersion, copyTemplate, discardTemplate, publishTemplate, saveTemplate } from "./commands";
import { movePart, removePart, savePart, takeSet } from "./parts/commands";
import {
  copyTemplateSchema,
  movePartSchema,
  partKeySchema,
  savePartSchema,
  saveTemplateSchema,
  takeSetSchema,
  versionKeySchema,
} from "./schema";

const pageOf = (org: string, id: string) => `/o/${org}/campaigns/templates/${id}`;

export const copyTemplateAction = action(copyTemplateSchema, copyTemplate, async (id, _, org) => ({
  ...(await campaignWords("done.copied")),
  goTo: pageOf(org, id),
}));
export const beginVersionAction = action(versionKeySchema, beginVersion, (id, _, org) => ({ goTo: pageOf(org, id) }));
export const saveTemplateAction = action(saveTemplateSchema, saveTemplate, () => campaignWords("done.saved"));
export const publishTemplateAction = action(versionKeySchema, publishTemplate, () => campaignWords("done.published"));
export const discardTemplateAction = action(versionKeySchema, discardTemplate, (_, __, org) => ({
  goTo: `/o/${org}/campaigns/templates`,
}));
export const savePartAction = action(savePartSchema, savePart, async (_, { versionId }, org) => ({
  ...(await campaignWords("done.saved")),
  goTo: pageOf(org, versionId),
}));
export const removePartAction = action(partKeySchema, removePart, () => campaignWords("done.removed"));
export const movePartAction = action(movePartSchema, movePart);
export const takeSetAction = action(takeSetSchema, takeSet, () => campaignWords("done.taken"));
