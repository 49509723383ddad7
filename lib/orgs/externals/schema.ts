import { z } from "zod";
import { day, words } from "@/lib/kernel/fields";
import { isId } from "@/lib/kernel/ids";

export const registerExternalSchema = z.object({
  name: words(40),
  capacity: words(60),
  powers: z.string().trim().max(300, "tooLong").default(""),
  phone: z.string().trim().max(20, "badPhone").default(""),
  document: z.string().trim().max(120, "tooLong").default(""),
  beginsOn: day,
  endsOn: day.optional(),
});
export type RegisterExternal = z.output<typeof registerExternalSchema>;

const externalId = z.string({ error: "required" }).refine(isId, "invalid");

export const endExternalSchema = z.object({ externalId, endsOn: day, endReason: words(120) });
export type EndExternal = z.output<typeof endExternalSchema>;

export const renewExternalSchema = z.object({ externalId, endsOn: day, document: words(120) });
export type RenewExternal = z.output<typeof renewExternalSchema>;
