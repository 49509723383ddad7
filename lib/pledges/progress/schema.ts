import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

/** Ready words for a thumb; more may be written after them. */
export const quickWords = ["onTrack", "partly", "difficult"] as const;

export const recordQuickProgressSchema = z.object({
  itemId: id,
  word: z.enum(quickWords, { error: "choose" }),
  more: note(200),
});
export type RecordQuickProgress = z.output<typeof recordQuickProgressSchema>;

const row = z
  .object({ itemId: id, note: z.string().trim().default(""), quantity: note(30), happenedOn: z.string() })
  .superRefine((given, context) => {
    if (given.note === "" && given.quantity === "") return;
    for (const [field, schema] of [
      ["note", words(300)],
      ["happenedOn", day],
    ] as const) {
      const checked = schema.safeParse(given[field]);
      if (!checked.success)
        context.addIssue({ code: "custom", path: [field], message: checked.error.issues[0]?.message ?? "invalid" });
    }
  });

/** The whole grid as one field, so that an error names its row by the place it stands in; empty rows are left out later. */
export const recordManySchema = z.object({
  rows: z
    .string({ error: "required" })
    .max(200_000, "tooLong")
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "invalid" });
        return z.NEVER;
      }
    })
    .pipe(z.array(row).max(400, "tooLong")),
});
export type RecordMany = z.output<typeof recordManySchema>;
