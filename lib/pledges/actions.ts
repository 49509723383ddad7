"use server";
import { action } from "@/lib/auth/action";
import {
  publishPledge,
  publishPledges,
  raisePledge,
  reopenPledges,
  returnPledge,
  returnPledges,
  settlePledge,
  settlePledges,
  withdrawPledge,
} from "./commands";
import {
  pledgeSchema,
  pledgesSchema,
  returnPledgeSchema,
  returnPledgesSchema,
  settlePledgeSchema,
  surveyForPledgerSchema,
  surveyPledgeSchema,
} from "./schema";
import { surveyPledge } from "./surveys/commands";
import { done, doneInBulk } from "./wording";

export const surveyPledgeAction = action(surveyForPledgerSchema, surveyPledge, (id, _, org) =>
  done("surveyed", { goTo: `/o/${org}/pledges/${id}` }),
);
export const surveyOwnPledgeAction = action(surveyPledgeSchema, surveyPledge, (id, _, org) =>
  done("surveyed", { goTo: `/me/pledges/items?org=${org}&pledge=${id}` }),
);
export const raisePledgeAction = action(pledgeSchema, raisePledge, () => done("raise"));
export const withdrawPledgeAction = action(pledgeSchema, withdrawPledge, () => done("withdraw"));
export const returnPledgeAction = action(returnPledgeSchema, returnPledge, () => done("return"));
export const settlePledgeAction = action(settlePledgeSchema, settlePledge, () => done("settle"));
export const publishPledgeAction = action(pledgeSchema, publishPledge, () => done("publish"));
export const settlePledgesAction = action(pledgesSchema, settlePledges, async (result, _, org) => ({
  ...(await doneInBulk(result)),
  ...(result.done > 0 ? { goTo: `/o/${org}/pledges/examine?stage=SETTLED` } : {}),
}));
export const returnPledgesAction = action(returnPledgesSchema, returnPledges, doneInBulk);
export const reopenPledgesAction = action(pledgesSchema, reopenPledges, doneInBulk);
export const publishPledgesAction = action(pledgesSchema, publishPledges, doneInBulk);
