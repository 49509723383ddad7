"use server";
import { action } from "@/lib/auth/action";
import { done } from "../wording";
import { resubmitReport, returnReport, submitReport } from "./commands";
import { resubmitReportSchema, returnReportSchema, submitReportSchema } from "./schema";

export const submitReportAction = action(submitReportSchema, submitReport, () => done("reported"));
export const returnReportAction = action(returnReportSchema, returnReport, () => done("reportReturned"));
export const resubmitReportAction = action(resubmitReportSchema, resubmitReport, () => done("reported"));
