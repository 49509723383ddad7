"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { addProject, addRhythm, doTask } from "./cadences/commands";
import { draw } from "./draws/commands";
import * as schema from "./schema";
import { answerUrge, orderFinding, recordVisit } from "./visits/commands";

const words = () => getTranslations("supervision");

export const addProjectAction = action(schema.addProjectSchema, addProject, async () => ({
  message: (await words())("done.projectAdded"),
}));
export const addRhythmAction = action(schema.addRhythmSchema, addRhythm, async () => ({
  message: (await words())("done.rhythmAdded"),
}));
export const doTaskAction = action(schema.doTaskSchema, doTask, async () => ({
  message: (await words())("done.taskDone"),
}));
export const recordVisitAction = action(schema.recordVisitSchema, recordVisit, async (id, _, org) => ({
  message: (await words())("done.visitRecorded"),
  goTo: `/o/${org}/supervision/visits/${id}`,
}));
export const orderFindingAction = action(schema.orderFindingSchema, orderFinding, async () => ({
  message: (await words())("done.ordered"),
}));
export const answerUrgeAction = action(schema.answerUrgeSchema, answerUrge, async () => ({
  message: (await words())("done.answered"),
}));
export const drawAction = action(schema.drawSchema, draw, async (id, _, org) => ({
  message: (await words())("done.drawn"),
  goTo: `/o/${org}/supervision/draws/${id}`,
}));
