"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import {
  answerOpinion,
  assignOpinion,
  closeOpinion,
  keepOpinion,
  rectifyOpinion,
  registerOpinions,
  showOpinion,
} from "./opinions/commands";
import * as schema from "./opinions/schema";

const words = () => getTranslations("noticeboard");

export const registerOpinionsAction = action(
  schema.registerOpinionsSchema,
  registerOpinions,
  async (count, _, org) => ({
    message: (await words())("done.registered", { count }),
    goTo: `/o/${org}/noticeboard`,
  }),
);
export const assignOpinionAction = action(schema.assignOpinionSchema, assignOpinion, async () => ({
  message: (await words())("done.assigned"),
}));
export const answerOpinionAction = action(schema.answerOpinionSchema, answerOpinion, async () => ({
  message: (await words())("done.answered"),
}));
export const closeOpinionAction = action(schema.closeOpinionSchema, closeOpinion, async () => ({
  message: (await words())("done.closed"),
}));
export const showOpinionAction = action(schema.showOpinionSchema, showOpinion, async () => ({
  message: (await words())("done.shown"),
}));
export const keepOpinionAction = action(schema.keepOpinionSchema, keepOpinion, async () => ({
  message: (await words())("done.kept"),
}));
export const rectifyOpinionAction = action(schema.rectifyOpinionSchema, rectifyOpinion, async () => ({
  message: (await words())("done.rectified"),
}));
