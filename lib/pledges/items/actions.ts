"use server";
import { action } from "@/lib/auth/action";
import { removeItem, saveItem } from "../drafts/commands";
import { recordProgress } from "../progress/commands";
import { done } from "../wording";
import { amendItem, claimItem, confirmItem, declineItem, terminateItem } from "./commands";
import {
  amendItemSchema,
  claimItemSchema,
  confirmItemSchema,
  itemSchema,
  reasonedItemSchema,
  recordProgressSchema,
  saveItemSchema,
} from "./schema";

export const saveItemAction = action(saveItemSchema, saveItem, (_, { pledgeId }, org) =>
  done("saved", { goTo: `/o/${org}/pledges/${pledgeId}` }),
);
export const saveOwnItemAction = action(saveItemSchema, saveItem, (_, __, org) =>
  done("saved", { goTo: `/me/pledges?org=${org}` }),
);
export const removeItemAction = action(itemSchema, removeItem, (pledgeId, _, org) =>
  done("removed", { goTo: `/o/${org}/pledges/${pledgeId}` }),
);
export const removeOwnItemAction = action(itemSchema, removeItem, (_, __, org) =>
  done("removed", { goTo: `/me/pledges?org=${org}` }),
);
export const recordProgressAction = action(recordProgressSchema, recordProgress, () => done("progress"));
export const recordOwnProgressAction = action(recordProgressSchema, recordProgress, (_, { itemId }, org) =>
  done("progress", { goTo: `/me/pledges/${itemId}?org=${org}` }),
);
export const claimItemAction = action(claimItemSchema, claimItem, () => done("claim"));
export const claimOwnItemAction = action(claimItemSchema, claimItem, (_, { itemId }, org) =>
  done("claim", { goTo: `/me/pledges/${itemId}?org=${org}` }),
);
export const declineItemAction = action(reasonedItemSchema, declineItem, () => done("decline"));
export const confirmItemAction = action(confirmItemSchema, confirmItem, () => done("confirm"));
export const amendItemAction = action(amendItemSchema, amendItem, () => done("amend"));
export const terminateItemAction = action(reasonedItemSchema, terminateItem, () => done("terminate"));
