import { z } from "zod";
import { day, id, words } from "@/lib/kernel/fields";
import { isId } from "@/lib/kernel/ids";

export const divisionKinds = ["UNIT", "ORG", "SYSTEM"] as const;
export type DivisionKind = (typeof divisionKinds)[number];

/** `subject` is `UNIT:<id>`, `ORG:<id>` or `SYSTEM:<name>`, as the one list of choices sends it. */
const subject = z
  .string({ error: "required" })
  .regex(/^(UNIT|ORG|SYSTEM):.{1,80}$/, "choose")
  .transform((text) => {
    const at = text.indexOf(":");
    return { kind: text.slice(0, at) as DivisionKind, key: text.slice(at + 1) };
  })
  .refine(({ kind, key }) => kind === "SYSTEM" || isId(key), "choose");

export const assignDivisionSchema = z.object({ name: words(40), subject, document: words(120), beginsOn: day });
export type AssignDivision = z.output<typeof assignDivisionSchema>;

export const endDivisionSchema = z.object({ divisionId: id, endsOn: day, endDocument: words(120) });
export type EndDivision = z.output<typeof endDivisionSchema>;

export const nameUnitHeadSchema = z.object({
  unitId: id,
  name: words(40),
  title: words(60),
  document: words(120),
  beginsOn: day,
});
export type NameUnitHead = z.output<typeof nameUnitHeadSchema>;
