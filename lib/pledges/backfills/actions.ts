"use server";
import { action } from "@/lib/auth/action";
import { done } from "../wording";
import { backfillPledge } from "./commands";
import { backfillPledgeSchema } from "./schema";

export const backfillPledgeAction = action(backfillPledgeSchema, backfillPledge, (id, _, org) =>
  done("backfilled", { goTo: `/o/${org}/pledges/${id}` }),
);
