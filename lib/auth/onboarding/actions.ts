"use server";
import { getTranslations } from "next-intl/server";
import { action } from "../action";
import { onboardOrg } from "./commands";
import { onboardOrgSchema } from "./schema";

/** With a first secretary the next page is theirs, where the sign-in slip is printed or shown. */
export const onboardOrgAction = action(onboardOrgSchema, onboardOrg, async ({ code, personId }, { name }, org) => ({
  message: (await getTranslations("tree"))("done.founded", { name }),
  goTo: personId ? `/o/${org}/people/${personId}` : `/o/${org}/orgs/${code}`,
}));
