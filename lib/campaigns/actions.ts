"use server";
import { action } from "@/lib/auth/action";
import { recordActivity } from "./activities/commands";
import { recordActivitySchema } from "./activities/schema";
import {
  addAction,
  decideAdoption,
  openAdoption,
  saveScheme,
  switchAction,
  withdrawAdoption,
} from "./adoptions/commands";
import { decideFeed } from "./calendars/commands";
import { feedSchema } from "./calendars/schema";
import { closeCampaign, createCampaign, issueCampaign, reviseCampaign } from "./commands";
import { remindLaggards } from "./coverage/commands";
import { remindSchema } from "./coverage/schema";
import { moveDay } from "./dates/commands";
import { moveDaySchema } from "./dates/schema";
import { repeatCampaign } from "./repeats/commands";
import {
  addActionSchema,
  adoptionKeySchema,
  campaignKeySchema,
  createCampaignSchema,
  decideAdoptionSchema,
  reviseCampaignSchema,
  saveSchemeSchema,
  switchActionSchema,
} from "./schema";
import { campaignWords } from "./wording";

export const createCampaignAction = action(createCampaignSchema, createCampaign, (id, _, org) => ({
  goTo: `/o/${org}/campaigns/${id}`,
}));
export const repeatCampaignAction = action(campaignKeySchema, repeatCampaign, (id, _, org) => ({
  goTo: `/o/${org}/campaigns/${id}`,
}));
export const issueCampaignAction = action(campaignKeySchema, issueCampaign, (reached) =>
  campaignWords("done.issued", reached),
);
export const closeCampaignAction = action(campaignKeySchema, closeCampaign, () => campaignWords("done.closed"));
export const openAdoptionAction = action(adoptionKeySchema, openAdoption, () => campaignWords("done.opened"));
export const saveSchemeAction = action(saveSchemeSchema, saveScheme, (_, { submit }) =>
  campaignWords(submit ? "done.submitted" : "done.saved"),
);
export const withdrawAdoptionAction = action(adoptionKeySchema, withdrawAdoption, () =>
  campaignWords("done.withdrawn"),
);
export const decideAdoptionAction = action(decideAdoptionSchema, decideAdoption, async (_, { decision }, org) => ({
  ...(await campaignWords(decision === "approve" ? "done.approved" : "done.returned")),
  goTo: `/o/${org}/campaigns`,
}));
export const addActionAction = action(addActionSchema, addAction, () => campaignWords("done.added"));
export const switchActionAction = action(switchActionSchema, switchAction, () => campaignWords("done.saved"));
export const reviseCampaignAction = action(reviseCampaignSchema, reviseCampaign, () => campaignWords("done.saved"));
export const remindLaggardsAction = action(remindSchema, remindLaggards, (orgs) =>
  campaignWords("done.reminded", { orgs }),
);
export const moveDayAction = action(moveDaySchema, moveDay, (orgs) => campaignWords("done.dayMoved", { orgs }));
export const decideFeedAction = action(feedSchema, decideFeed, (_, { decision }) =>
  campaignWords(decision === "renew" ? "done.feedRenewed" : "done.feedRevoked"),
);
export const recordActivityAction = action(recordActivitySchema, recordActivity, () => campaignWords("done.recorded"));
