"use server";
import { action } from "@/lib/auth/action";
import { openFromMeeting } from "./commands";
import { openFromMeetingSchema } from "./schema";

export const openFromMeetingAction = action(openFromMeetingSchema, openFromMeeting, (id, _, org) => ({
  goTo: `/o/${org}/rectifications/${id}`,
}));
