"use server";
import { getTranslations } from "next-intl/server";
import { keepSession, readDevice } from "../cookie";
import { leading, openAction, sessionAction } from "../session-action";
import { openSession } from "../sign-in";
import { beginFactor, confirmFactor, passStep, removeFactor } from "./commands";
import { nothingSchema, type ProveFactor, proveFactorSchema } from "./schema";
import { closeStep, readHolder } from "./step";

async function enter(input: ProveFactor): Promise<void> {
  const holder = { ...(await readHolder()), secretHash: "" };
  const { personId, way } = await passStep(holder, input);
  await keepSession(await openSession(personId, { device: await readDevice(), way, twoFactors: true }));
  await closeStep(holder);
}

export const enterAction = leading(openAction(proveFactorSchema, enter, () => ({ goTo: "/" })));
export const beginStepFactorAction = openAction(
  nothingSchema,
  async () => beginFactor({ ...(await readHolder()), secretHash: "" }),
  () => ({}),
);
export const beginFactorAction = sessionAction(
  nothingSchema,
  (secretHash) => beginFactor({ token: "", secretHash }),
  () => ({ goTo: "/me/security/second-factor" }),
);
export const confirmFactorAction = sessionAction(
  proveFactorSchema,
  (secretHash, input) => confirmFactor({ token: "", secretHash }, input),
  async () => ({ message: (await getTranslations("access"))("factor.confirmed"), goTo: "/me/security" }),
);
export const removeFactorAction = sessionAction(nothingSchema, removeFactor, async () => ({
  message: (await getTranslations("access"))("factor.removed"),
}));
