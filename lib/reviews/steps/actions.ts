"use server";
import { action } from "@/lib/auth/action";
import { takeStep, undoStep } from "./commands";
import { takeStepSchema, undoStepSchema } from "./schema";

export const takeStepAction = action(takeStepSchema, takeStep);
export const undoStepAction = action(undoStepSchema, undoStep);
