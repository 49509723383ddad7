import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

/** 实施方案、通知、指导意见、实施意见、决定、批复、报告、会议纪要、函、总结、其他 */
export const paperKinds = [
  "SCHEME",
  "NOTICE",
  "GUIDANCE",
  "OPINION",
  "DECISION",
  "REPLY",
  "REPORT",
  "MINUTES",
  "LETTER",
  "SUMMARY",
  "OTHER",
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** A line of 依据: a paper of the system, or words where it is none. A line left empty is a line not used. */
const basis = z.object({ paperId: id.optional(), text: note(160) });
const bases = z
  .array(basis)
  .default([])
  .transform((rows) => rows.filter(({ paperId, text }) => paperId !== undefined || text !== ""));

const text = {
  kind: z.enum(paperKinds, { error: "choose" }),
  title: words(100),
  recipients: note(200),
  body: note(20_000),
  attachments: note(600),
  copies: note(200),
  issuer: words(60),
  /** What it is attached to: `campaign:`, `stage:`, `adoption:` or `round:` and the id. */
  place: z
    .string()
    .regex(/^(campaign|stage|adoption|round):[0-9a-f-]{36}$/, "notAnOption")
    .optional(),
  bases,
};

export const draftPaperSchema = z.object(text);
export type DraftPaper = z.output<typeof draftPaperSchema>;

export const savePaperSchema = z.object({ paperId: id, version: z.coerce.number().int(), ...text });
export type SavePaper = z.output<typeof savePaperSchema>;

export const numberSources = ["REGISTER", "OFFICE"] as const;

export const issuePaperSchema = z
  .object({
    paperId: id,
    source: z.enum(numberSources, { error: "choose" }),
    series: note(30),
    numberText: note(60),
    issuedOn: day,
  })
  .refine(({ source, series }) => source === "OFFICE" || series !== "", { path: ["series"], message: "required" })
  .refine(({ source, numberText }) => source === "REGISTER" || numberText !== "", {
    path: ["numberText"],
    message: "required",
  });
export type IssuePaper = z.output<typeof issuePaperSchema>;

export const voidPaperSchema = z.object({ paperId: id, reason: words(200) });
export type VoidPaper = z.output<typeof voidPaperSchema>;

export const paperKeySchema = z.object({ paperId: id });
export type PaperKey = z.output<typeof paperKeySchema>;
