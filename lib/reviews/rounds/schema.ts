import { z } from "zod";
import { type Day, isDay } from "@/lib/kernel/clock";
import { id, note, words } from "@/lib/kernel/fields";

const day = z
  .string({ error: "required" })
  .refine(isDay, "badDate")
  .transform((value) => value as Day);

/** Whichever half of a row is missing is asked for in that row. */
const dimension = z
  .object({
    name: note(20),
    weight: z.coerce
      .number({ error: "badNumber" })
      .int("wholeNumber")
      .min(0, "tooSmall")
      .max(100, "tooLarge")
      .default(0),
  })
  .refine(({ name, weight }) => name === "" || weight > 0, { path: ["weight"], message: "required" })
  .refine(({ name, weight }) => name !== "" || weight === 0, { path: ["name"], message: "required" });

const voice = (least: number) =>
  z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(least, "tooSmall").max(100, "tooLarge").default(1);

const named = (dimensions: { name: string; weight: number }[]) => dimensions.filter(({ name }) => name !== "");

export const reaches = ["OWN", "SUBTREE"] as const;
export type Reach = (typeof reaches)[number];

export const createRoundSchema = z
  .object({
    subjects: z.enum(["MEMBERS", "SUBORDINATES", "UNITS", "LEADING_GROUP"], { error: "choose" }),
    reach: z.enum(reaches).default("OWN"),
    number: z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(1, "tooSmall").max(99, "tooLarge"),
    title: words(40),
    period: z.string({ error: "required" }).regex(/^\d{4}(Q[1-4]|H[12])?$/, "invalid"),
    basisDocument: note(120),
    basisOn: day.optional(),
    scheme: words(3_000),
    opensOn: day,
    closesOn: day,
    /** What the words of several reviewers of one subject weigh against each other. */
    lineWeight: voice(1),
    contactWeight: voice(0),
    dualWeight: voice(0),
    entrustedWeight: voice(0),
    dimensions: z.array(dimension).max(8, "invalid").default([]).transform(named),
  })
  .refine(({ opensOn, closesOn }) => closesOn >= opensOn, { path: ["closesOn"], message: "beforeStart" })
  .refine(({ basisOn, opensOn }) => !basisOn || basisOn <= opensOn, { path: ["opensOn"], message: "beforeBasis" })
  .refine(({ basisOn, basisDocument }) => !basisOn || basisDocument !== "", {
    path: ["basisDocument"],
    message: "required",
  })
  .refine(({ reach, subjects }) => reach === "OWN" || subjects === "SUBORDINATES", {
    path: ["reach"],
    message: "choose",
  })
  .refine(({ dimensions }) => dimensions.length > 0, { path: ["dimensions[0].name"], message: "required" })
  .refine(({ dimensions }) => dimensions.reduce((sum, { weight }) => sum + weight, 0) === 100, {
    path: ["dimensions[0].weight"],
    message: "weights",
  });
export type CreateRound = z.output<typeof createRoundSchema>;

export const roundKeySchema = z.object({ roundId: id });
export type RoundKey = z.output<typeof roundKeySchema>;

export const reviseRoundSchema = z.intersection(createRoundSchema, roundKeySchema);
export type ReviseRound = z.output<typeof reviseRoundSchema>;
