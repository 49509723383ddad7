import { z } from "zod";
import { day, id } from "@/lib/kernel/fields";

export const openFromMeetingSchema = z.object({ lineId: id, ownerPersonId: id, dueOn: day });
export type OpenFromMeeting = z.output<typeof openFromMeetingSchema>;
