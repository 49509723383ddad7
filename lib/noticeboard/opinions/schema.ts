import { z } from "zod";
import { day, id, note, optionalDay, optionalId, text, words } from "@/lib/kernel/fields";

export const opinionKinds = ["ADVICE", "CRITICISM", "PRAISE", "QUESTION", "HELP"] as const;
export type OpinionKind = (typeof opinionKinds)[number];

/** The ways an opinion can reach an organisation (EVA-07…10); BOARD is what the masses write themselves. */
export const takenDownChannels = [
  "SYMPOSIUM",
  "MEETING",
  "BOX",
  "SLIP",
  "PHONE",
  "VISIT",
  "LETTER",
  "MESSAGE",
  "MEDIA",
] as const;
export const channels = ["BOARD", ...takenDownChannels] as const;
export type OpinionChannel = (typeof channels)[number];

/** Said together at one occasion: those channels name it. */
export const occasional: readonly OpinionChannel[] = ["SYMPOSIUM", "MEETING"];

const kind = z.enum(opinionKinds, { error: "choose" });

/** One line an opinion, as it was said: 「谁：说了什么」, or only what was said. */
const lines = z
  .string({ error: "required" })
  .transform((typed) =>
    typed
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().min(5, "tooShort").max(1000, "tooLong")).min(1, "required").max(50, "tooLong"));

export const registerOpinionsSchema = z
  .object({
    channel: z.enum(takenDownChannels, { error: "choose" }),
    kind,
    giverKind: note(30),
    occasion: note(80),
    receivedOn: day,
    lines,
  })
  .superRefine(({ channel, occasion }, context) => {
    if (occasional.includes(channel) && occasion === "")
      context.addIssue({ code: "custom", path: ["occasion"], message: "required" });
  });
export type RegisterOpinions = z.output<typeof registerOpinionsSchema>;

export const assignOpinionSchema = z.object({ opinionId: id, handlerPersonId: id, dueOn: optionalDay });
export const answerOpinionSchema = z.object({ opinionId: id, answer: text(1000) });
export const closeOpinionSchema = z.object({ opinionId: id });
export const showOpinionSchema = z.object({ opinionId: id, shownText: words(1000) });
export const keepOpinionSchema = z.object({ opinionId: id, keptReason: text(200) });
export const rectifyOpinionSchema = z.object({
  opinionId: id,
  problem: text(500),
  ownerPersonId: id,
  dueOn: day,
  problemCodeId: optionalId,
});
