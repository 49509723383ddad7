"use server";
import { getTranslations } from "next-intl/server";
import { Refusal } from "@/lib/kernel/refusal";
import { nothingSchema } from "../factors/schema";
import { sessionAction } from "../session-action";
import { askToLink, unlinkIdentity } from "./commands";
import { keepIntent } from "./intent";
import { identityName } from "./provider";

export const askToLinkAction = sessionAction(
  nothingSchema,
  async (secretHash) => {
    if (!identityName) throw new Refusal("NOT_FOUND");
    await keepIntent(await askToLink(secretHash));
  },
  () => ({}),
);
export const unlinkIdentityAction = sessionAction(nothingSchema, unlinkIdentity, async () => ({
  message: (await getTranslations("access"))("identity.unlinked", { name: identityName ?? "" }),
}));
