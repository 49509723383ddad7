"use server";
import { getTranslations } from "next-intl/server";
import { reclassifyOrg, renameOrg } from "@/lib/orgs/changes/commands";
import { reclassifyOrgSchema, renameOrgSchema } from "@/lib/orgs/changes/schema";
import { planReclassify, planRename } from "@/lib/orgs/plans/queries";
import { joinSystem, leaveSystem } from "@/lib/orgs/systems/commands";
import { joinSystemSchema, leaveSystemSchema } from "@/lib/orgs/systems/schema";
import { action } from "../../action";

type Typed = Readonly<Record<string, string | number | readonly string[] | undefined>> & { target: string };

/** The page that says what will change, with everything typed in its address: nothing is written yet. */
const toPreview = (change: string) => (_plan: object, typed: Typed, org: string) => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(typed))
    for (const one of [value ?? []].flat()) query.append(name, String(one));
  return { goTo: `/o/${org}/orgs/${typed.target}/change/${change}/preview?${query}` };
};
const toNode =
  (message: "renamed" | "reclassified") =>
  async (_done: unknown, { target }: Typed, org: string) => ({
    message: (await getTranslations("tree"))(`done.${message}`),
    goTo: `/o/${org}/orgs/${target}`,
  });

export const planRenameAction = action(renameOrgSchema, planRename, toPreview("rename"));
export const renameOrgAction = action(renameOrgSchema, renameOrg, toNode("renamed"));
export const planReclassifyAction = action(reclassifyOrgSchema, planReclassify, toPreview("reclassify"));
export const reclassifyOrgAction = action(reclassifyOrgSchema, reclassifyOrg, toNode("reclassified"));
export const joinSystemAction = action(joinSystemSchema, joinSystem, async (_done, { name }) => ({
  message: (await getTranslations("tree"))("done.joined", { name }),
}));
export const leaveSystemAction = action(leaveSystemSchema, leaveSystem, async () => ({
  message: (await getTranslations("tree"))("done.left"),
}));
