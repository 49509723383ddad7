"use server";
import { action } from "@/lib/auth/action";
import { actOnDecision, keepAttendance, keepMinutes } from "./activities/minutes/commands";
import { actOnDecisionSchema, attendanceSchema, minutesSchema } from "./activities/minutes/schema";
import { hearMasses } from "./hearings/commands";
import { hearMassesSchema } from "./hearings/schema";
import { endPoint, markPoint, publishPoint } from "./points/commands";
import { endPointSchema, markPointSchema, publishPointSchema } from "./points/schema";
import { campaignKeySchema } from "./schema";
import { addSegment, mapRound } from "./segments/commands";
import { addSegmentSchema, mapRoundSchema } from "./segments/schema";
import { planStudy, settleSession } from "./studies/commands";
import { planStudySchema, settleSessionSchema } from "./studies/schema";
import { composeSummary } from "./summaries/commands";
import { meetingWords } from "./wording";

export const keepMinutesAction = action(minutesSchema, keepMinutes, () => meetingWords("done.minuted"));
export const keepAttendanceAction = action(attendanceSchema, keepAttendance, () => meetingWords("done.attended"));
export const actOnDecisionAction = action(actOnDecisionSchema, actOnDecision, () => meetingWords("done.acted"));
export const planStudyAction = action(planStudySchema, planStudy, (count) => meetingWords("done.planned", { count }));
export const settleSessionAction = action(settleSessionSchema, settleSession, () => meetingWords("done.settled"));
export const hearMassesAction = action(hearMassesSchema, hearMasses, () => meetingWords("done.heard"));
export const markPointAction = action(markPointSchema, markPoint, () => meetingWords("done.marked"));
export const publishPointAction = action(publishPointSchema, publishPoint, () => meetingWords("done.published"));
export const endPointAction = action(endPointSchema, endPoint, () => meetingWords("done.ended"));
export const addSegmentAction = action(addSegmentSchema, addSegment, () => meetingWords("done.segmented"));
export const mapRoundAction = action(mapRoundSchema, mapRound, (result) => meetingWords(`done.${result}`));
export const composeSummaryAction = action(campaignKeySchema, composeSummary, (id, _, org) => ({
  goTo: `/o/${org}/campaigns/papers/${id}`,
}));
