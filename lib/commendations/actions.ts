"use server";
import { action } from "@/lib/auth/action";
import { grantAward, handOnAward, revokeAward } from "./awards/commands";
import { closeCall, createCall } from "./calls/commands";
import { createKind } from "./kinds/commands";
import { decideNomination, nominate, recommend } from "./nominations/commands";
import { cancelNotice, finishNotice, resumeNotice, suspendNotice } from "./notices/clock/commands";
import { showNotice } from "./notices/commands";
import { answerObjection, registerObjection } from "./objections/commands";
import * as schema from "./schema";
import { awardWords } from "./wording";

export const createKindAction = action(schema.createKindSchema, createKind, () => awardWords("kind"));
export const createCallAction = action(schema.createCallSchema, createCall, (id, _, org) =>
  awardWords("call", `/o/${org}/commendations/calls/${id}`),
);
export const closeCallAction = action(schema.callKeySchema, closeCall, () => awardWords("closed"));
export const nominateAction = action(schema.nominateSchema, nominate, (id, _, org) =>
  awardWords("nominated", `/o/${org}/commendations/nominations/${org}/${id}`),
);
export const recommendAction = action(schema.recommendSchema, recommend, () => awardWords("recommended"));
export const decideNominationAction = action(schema.decideNominationSchema, decideNomination, (_, { move }) =>
  awardWords(move),
);
export const showNoticeAction = action(schema.showNoticeSchema, showNotice, (id, _, org) =>
  awardWords("shown", `/o/${org}/commendations/notices/${id}`),
);
export const suspendNoticeAction = action(schema.suspendNoticeSchema, suspendNotice, () => awardWords("suspended"));
export const resumeNoticeAction = action(schema.resumeNoticeSchema, resumeNotice, () => awardWords("resumed"));
export const finishNoticeAction = action(schema.finishNoticeSchema, finishNotice, () => awardWords("finished"));
export const cancelNoticeAction = action(schema.cancelNoticeSchema, cancelNotice, () => awardWords("cancelled"));
export const registerObjectionAction = action(schema.registerObjectionSchema, registerObjection, () =>
  awardWords("registered"),
);
export const answerObjectionAction = action(schema.answerObjectionSchema, answerObjection, () =>
  awardWords("answered"),
);
export const grantAwardAction = action(schema.grantAwardSchema, grantAward, () => awardWords("granted"));
export const revokeAwardAction = action(schema.revokeAwardSchema, revokeAward, () => awardWords("revoked"));
export const handOnAwardAction = action(schema.handOnAwardSchema, handOnAward, () => awardWords("handedOn"));
