"use server";
import { getTranslations } from "next-intl/server";
import { endExternal, registerExternal } from "@/lib/orgs/externals/commands";
import { endExternalSchema, registerExternalSchema } from "@/lib/orgs/externals/schema";
import { beginLink, endLink } from "@/lib/orgs/links/commands";
import { beginLinkSchema, endLinkSchema } from "@/lib/orgs/links/schema";
import { action } from "../action";

export const beginLinkAction = action(beginLinkSchema, beginLink, async () => ({
  message: (await getTranslations("orgs"))("links.begun"),
}));
export const endLinkAction = action(endLinkSchema, endLink, async () => ({
  message: (await getTranslations("orgs"))("links.ended"),
}));
export const registerExternalAction = action(registerExternalSchema, registerExternal, async (_done, { name }) => ({
  message: (await getTranslations("orgs"))("external.added", { name }),
}));
export const endExternalAction = action(endExternalSchema, endExternal, async () => ({
  message: (await getTranslations("orgs"))("external.ended"),
}));
