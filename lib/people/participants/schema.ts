import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

export const participantKinds = ["ACTIVIST", "DEVELOPMENT_TARGET", "STAFF", "YOUTH", "WOMEN", "MASSES"] as const;
export type ParticipantKind = (typeof participantKinds)[number];

export const addParticipantSchema = z.object({
  name: words(40),
  kind: z.enum(participantKinds, { error: "choose" }),
  note: note(200),
  beginsOn: day,
});
export type AddParticipant = z.output<typeof addParticipantSchema>;

export const endParticipantSchema = z.object({ participantId: id, endsOn: day, endReason: words(120) });
export type EndParticipant = z.output<typeof endParticipantSchema>;
