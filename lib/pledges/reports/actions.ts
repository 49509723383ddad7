"use server";
import { action } from "@/lib/auth/action";
import { done } from "../wording";
import { submitReport } from "./commands";
import { submitReportSchema } from "./schema";

export const submitReportAction = action(submitReportSchema, submitReport, () => done("reported"));
