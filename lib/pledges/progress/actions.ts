"use server";
import { action } from "@/lib/auth/action";
import { done, doneMany } from "../wording";
import { recordMany, recordQuickProgress } from "./commands";
import { recordManySchema, recordQuickProgressSchema } from "./schema";

export const recordQuickProgressAction = action(recordQuickProgressSchema, recordQuickProgress, () => done("progress"));
export const recordManyAction = action(recordManySchema, recordMany, doneMany);
