"use server";
import { action } from "@/lib/auth/action";
import {
  publishPledge,
  publishPledges,
  raisePledge,
  returnPledge,
  settlePledge,
  settlePledges,
  withdrawPledge,
} from "./commands";
import {
  pledgeSchema,
  pledgesSchema,
  returnPledgeSchema,
  settlePledgeSchema,
  surveyForPledgerSchema,
  surveyPledgeSchema,
} from "./schema";
import { surveyPledge } from "./surveys/commands";
import { done, doneInBulk } from "./wording";

export const surveyPledgeAction = action(surveyForPledgerSchema, surveyPledge, (id, _, org) =>
  done("surveyed", { goTo: `/o/${org}/pledges/${id}` }),
);
export const surveyOwnPledgeAction = action(surveyPledgeSchema, surveyPledge, (_, __, org) =>
  done("surveyed", { goTo: `/me/pledges?org=${org}` }),
);
export const raisePledgeAction = action(pledgeSchema, raisePledge, () => done("raise"));
export const withdrawPledgeAction = action(pledgeSchema, withdrawPledge, () => done("withdraw"));
export const returnPledgeAction = action(returnPledgeSchema, returnPledge, () => done("return"));
export const settlePledgeAction = action(settlePledgeSchema, settlePledge, () => done("settle"));
export const publishPledgeAction = action(pledgeSchema, publishPledge, () => done("publish"));
export const settlePledgesAction = action(pledgesSchema, settlePledges, doneInBulk);
export const publishPledgesAction = action(pledgesSchema, publishPledges, doneInBulk);
