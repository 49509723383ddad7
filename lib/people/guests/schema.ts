import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";
import { orgCode } from "../typed";

export const guestKinds = ["HOST", "TEMPORARY", "DOUBLE"] as const;
export type GuestKind = (typeof guestKinds)[number];

export const admitGuestSchema = z.object({
  name: words(40),
  homeCode: orgCode.min(1, "required"),
  kind: z.enum(guestKinds, { error: "choose" }),
  document: note(120),
  beginsOn: day,
});
export type AdmitGuest = z.output<typeof admitGuestSchema>;

export const endGuestSchema = z.object({ guestId: id, endsOn: day });
export type EndGuest = z.output<typeof endGuestSchema>;
