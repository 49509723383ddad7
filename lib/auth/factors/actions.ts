"use server";
import { getTranslations } from "next-intl/server";
import { Refusal } from "@/lib/kernel/refusal";
import { keepSession, readDevice } from "../cookie";
import { leading, openAction, sessionAction } from "../session-action";
import { openSession } from "../sign-in";
import { beginFactor, confirmFactor, proveFactor, removeFactor } from "./commands";
import { findFactor } from "./queries";
import { nothingSchema, type ProveFactor, proveFactorSchema } from "./schema";
import { closeStep, readHolder } from "./step";

/** The second step of signing in: the first code of a new app, or the next one of a known app, opens the session. */
async function enter(input: ProveFactor): Promise<void> {
  const holder = await readHolder();
  const facts = await findFactor({ ...holder, secretHash: "" });
  if (!facts?.way) throw new Refusal("TIMEOUT");
  if (facts.confirmed) await proveFactor({ ...holder, secretHash: "" }, input);
  else await confirmFactor({ ...holder, secretHash: "" }, input);
  await keepSession(
    await openSession(facts.personId, { device: await readDevice(), way: facts.way, twoFactors: true }),
  );
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
