"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { citeOpinion, closeCall, openCall } from "./calls/commands";
import { citeOpinionSchema, closeCallSchema, openCallSchema } from "./calls/schema";
import { endLimit, setLimit } from "./limits/commands";
import { endLimitSchema, setLimitSchema } from "./limits/schema";
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
import { recordMeeting, recordWall, setDemand } from "./showings/commands";
import { recordMeetingSchema, recordWallSchema, setDemandSchema } from "./showings/schema";
import { enterHeard } from "./visits/commands";
import { enterHeardSchema } from "./visits/schema";

const words = () => getTranslations("noticeboard");

export const registerOpinionsAction = action(
  schema.registerOpinionsSchema,
  registerOpinions,
  async (count, _, org) => ({
    message: (await words())("done.registered", { count }),
    goTo: `/o/${org}/noticeboard`,
  }),
);
export const enterHeardAction = action(enterHeardSchema, enterHeard, async (number) => ({
  message: (await words())("done.entered", { number }),
}));
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
export const recordMeetingAction = action(recordMeetingSchema, recordMeeting, async () => ({
  message: (await words())("done.showingRecorded"),
}));
export const recordWallAction = action(recordWallSchema, recordWall, async () => ({
  message: (await words())("done.showingRecorded"),
}));
export const setDemandAction = action(setDemandSchema, setDemand, async () => ({
  message: (await words())("done.demandSet"),
}));
export const openCallAction = action(openCallSchema, openCall, async () => ({
  message: (await words())("done.callOpened"),
}));
export const closeCallAction = action(closeCallSchema, closeCall, async () => ({
  message: (await words())("done.callClosed"),
}));
export const citeOpinionAction = action(citeOpinionSchema, citeOpinion, async () => ({
  message: (await words())("done.cited"),
}));
export const setLimitAction = action(setLimitSchema, setLimit, async () => ({
  message: (await words())("done.limitSet"),
}));
export const endLimitAction = action(endLimitSchema, endLimit, async () => ({
  message: (await words())("done.limitEnded"),
}));
