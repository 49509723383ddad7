"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { addRhythm, doTask } from "./cadences/commands";
import { decideCase, dismissCase, proposeCase } from "./cases/commands";
import { answerCircular, composeCircular, issueCircular } from "./circulars/commands";
import { recordContact } from "./contacts/commands";
import { draw } from "./draws/commands";
import {
  addTarget,
  assessLetter,
  enterActual,
  giveLetter,
  offerLetter,
  signLetter,
  withdrawLetter,
} from "./letters/commands";
import { designate, endDesignation, recordDeed } from "./pairings/commands";
import { addProject, finishProject, fixProject, issueProject } from "./projects/commands";
import { addProjectSchema, finishProjectSchema, fixProjectSchema, issueProjectSchema } from "./projects/schema";
import { endRewardRule, recordPenalty, setRewardRule } from "./rewards/commands";
import * as rewardSchema from "./rewards/schema";
import * as schema from "./schema";
import { answerUrge, orderFinding, recordVisit } from "./visits/commands";

const words = () => getTranslations("supervision");

export const addProjectAction = action(addProjectSchema, addProject, async (id, _, org) => ({
  message: (await words())("done.projectAdded"),
  goTo: `/o/${org}/supervision/projects/${id}`,
}));
export const fixProjectAction = action(fixProjectSchema, fixProject, async () => ({
  message: (await words())("done.projectFixed"),
}));
export const issueProjectAction = action(issueProjectSchema, issueProject, async () => ({
  message: (await words())("done.projectIssued"),
}));
export const finishProjectAction = action(finishProjectSchema, finishProject, async () => ({
  message: (await words())("done.projectFinished"),
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
export const composeCircularAction = action(schema.composeCircularSchema, composeCircular, async (id, _, org) => ({
  message: (await words())("done.composed"),
  goTo: `/o/${org}/supervision/circulars/${id}`,
}));
export const giveLetterAction = action(schema.giveLetterSchema, giveLetter, async (id, _, org) => ({
  message: (await words())("done.letterGiven"),
  goTo: `/o/${org}/supervision/letters/${id}`,
}));
export const issueCircularAction = action(schema.issueCircularSchema, issueCircular, async () => ({
  message: (await words())("done.issued"),
}));
export const answerCircularAction = action(schema.answerCircularSchema, answerCircular, async () => ({
  message: (await words())("done.circularAnswered"),
}));
export const addTargetAction = action(schema.addTargetSchema, addTarget, async () => ({
  message: (await words())("done.targetAdded"),
}));
export const offerLetterAction = action(schema.letterSchema, offerLetter, async () => ({
  message: (await words())("done.offered"),
}));
export const withdrawLetterAction = action(schema.letterSchema, withdrawLetter, async () => ({
  message: (await words())("done.withdrawn"),
}));
export const signLetterAction = action(schema.letterSchema, signLetter, async () => ({
  message: (await words())("done.signed"),
}));
export const assessLetterAction = action(schema.assessLetterSchema, assessLetter, async () => ({
  message: (await words())("done.assessed"),
}));
export const enterActualAction = action(schema.enterActualSchema, enterActual, async () => ({
  message: (await words())("done.actualEntered"),
}));
export const proposeCaseAction = action(schema.proposeCaseSchema, proposeCase, async () => ({
  message: (await words())("done.proposed"),
}));
export const decideCaseAction = action(schema.decideCaseSchema, decideCase, async () => ({
  message: (await words())("done.decided"),
}));
export const dismissCaseAction = action(schema.dismissCaseSchema, dismissCase, async () => ({
  message: (await words())("done.dismissed"),
}));
export const recordContactAction = action(schema.recordContactSchema, recordContact, async () => ({
  message: (await words())("done.contactRecorded"),
}));
export const recordDeedAction = action(schema.recordDeedSchema, recordDeed, async () => ({
  message: (await words())("done.deedRecorded"),
}));
export const designateAction = action(schema.designateSchema, designate, async () => ({
  message: (await words())("done.designated"),
}));
export const endDesignationAction = action(schema.endDesignationSchema, endDesignation, async () => ({
  message: (await words())("done.designationEnded"),
}));
export const setRewardRuleAction = action(rewardSchema.setRewardRuleSchema, setRewardRule, async () => ({
  message: (await words())("done.ruleSet"),
}));
export const endRewardRuleAction = action(rewardSchema.endRewardRuleSchema, endRewardRule, async () => ({
  message: (await words())("done.ruleEnded"),
}));
export const recordPenaltyAction = action(rewardSchema.recordPenaltySchema, recordPenalty, async () => ({
  message: (await words())("done.penaltyRecorded"),
}));
