"use server";
import { getTranslations } from "next-intl/server";
import { endExternal, registerExternal, renewExternal } from "@/lib/orgs/externals/commands";
import { endExternalSchema, registerExternalSchema, renewExternalSchema } from "@/lib/orgs/externals/schema";
import { beginLink, endLink } from "@/lib/orgs/links/commands";
import { isUnusualLoad } from "@/lib/orgs/links/rules";
import { beginLinkSchema, endLinkSchema } from "@/lib/orgs/links/schema";
import { pairMany } from "@/lib/orgs/pairings/commands";
import { pairManySchema } from "@/lib/orgs/pairings/schema";
import { action } from "../action";

export const beginLinkAction = action(beginLinkSchema, beginLink, async (load, { kind, holderPerson }) => ({
  message: isUnusualLoad(kind, load)
    ? (await getTranslations("orgs"))("links.load", { name: holderPerson, count: load })
    : (await getTranslations("orgs"))("links.begun"),
}));
export const endLinkAction = action(endLinkSchema, endLink, async () => ({
  message: (await getTranslations("orgs"))("links.ended"),
}));
export const pairManyAction = action(pairManySchema, pairMany, async (count) => ({
  message: (await getTranslations("orgs"))("goals.paired", { count }),
}));
export const registerExternalAction = action(registerExternalSchema, registerExternal, async (_done, { name }) => ({
  message: (await getTranslations("orgs"))("external.added", { name }),
}));
export const endExternalAction = action(endExternalSchema, endExternal, async () => ({
  message: (await getTranslations("orgs"))("external.ended"),
}));
export const renewExternalAction = action(renewExternalSchema, renewExternal, async () => ({
  message: (await getTranslations("orgs"))("external.renewed"),
}));
