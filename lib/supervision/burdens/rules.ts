import type { z } from "zod";
import { recordActivitySchema } from "@/lib/campaigns/activities/schema";
import { enterFigureSchema } from "@/lib/campaigns/indicators/schema";
import { noteInnovationSchema } from "@/lib/campaigns/innovations/schema";
import { claimItemSchema, recordProgressSchema } from "@/lib/pledges/items/schema";
import { submitReportSchema } from "@/lib/pledges/reports/schema";
import { surveyPledgeSchema } from "@/lib/pledges/schema";
import {
  beginRectificationSchema,
  logRectificationSchema,
  reportRectificationSchema,
} from "@/lib/rectifications/schema";

/** What a branch fills in month by month, each with the form it is filled in by. */
const forms = {
  "pledge.survey": surveyPledgeSchema,
  "pledge_item.progress": recordProgressSchema,
  "pledge_item.claim": claimItemSchema,
  "pledge_report.submit": submitReportSchema,
  "activity.record": recordActivitySchema,
  "indicator.enter": enterFigureSchema,
  "innovation.note": noteInnovationSchema,
  "rectification.begin": beginRectificationSchema,
  "rectification.progress": logRectificationSchema,
  "rectification.report": reportRectificationSchema,
} as const;
export type Filled = keyof typeof forms;
export const filledKinds = Object.keys(forms) as Filled[];

/** The fields a form cannot do without, read off its own schema; keys of the record are not filled in by anybody. */
export const fieldsAsked = (schema: z.ZodType): number =>
  new Set(
    (schema.safeParse({}).error?.issues ?? [])
      .map(({ path }) => String(path[0]))
      .filter((name) => !/(Id|Kind)$|^form$/.test(name)),
  ).size;

/** An assumption, said on the page: how long one field takes somebody who has the facts at hand. */
export const secondsPerField = 20;

export type Entry = { month: string; kind: Filled; entries: number };
export type Month = { month: string; entries: number; fields: number; minutes: number; kinds: Entry[] };

/** 减负: of each month how often something was filled in, how many fields that asked for, and about how many minutes. */
export function monthsOf(rows: readonly Entry[]): Month[] {
  return [...Map.groupBy(rows, ({ month }) => month)].map(([month, kinds]) => {
    const entries = kinds.reduce((sum, one) => sum + one.entries, 0);
    const fields = kinds.reduce((sum, one) => sum + one.entries * fieldsAsked(forms[one.kind]), 0);
    return { month, entries, fields, minutes: Math.ceil((fields * secondsPerField) / 60), kinds };
  });
}
