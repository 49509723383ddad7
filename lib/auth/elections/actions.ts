"use server";
import { getTranslations } from "next-intl/server";
import { recordElection } from "@/lib/people/elections/commands";
import { recordElectionSchema, takeHandoverSchema } from "@/lib/people/elections/schema";
import { takeHandover } from "@/lib/people/handovers/commands";
import { action } from "../action";

export const recordElectionAction = action(recordElectionSchema, recordElection, async ({ code, stays }) => ({
  message: (await getTranslations("elections"))("recorded"),
  goTo: stays ? `/o/${code}/people/elections` : "/",
}));
export const takeHandoverAction = action(takeHandoverSchema, takeHandover, async () => ({
  message: (await getTranslations("elections"))("handover.done"),
}));
