"use server";
import { getTranslations } from "next-intl/server";
import { reclassifyOrg, renameOrg } from "@/lib/orgs/changes/commands";
import {
  closeOrgSchema,
  mergeOrgSchema,
  moveOrgSchema,
  reclassifyOrgSchema,
  renameOrgSchema,
  splitOrgSchema,
} from "@/lib/orgs/changes/schema";
import { closeOrg, mergeOrg, moveOrg, splitOrg } from "@/lib/orgs/places/commands";
import { planClose, planMerge, planMove, planReclassify, planRename, planSplit } from "@/lib/orgs/plans/queries";
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
  (message: "renamed" | "reclassified" | "moved" | "merged" | "closed") =>
  async (_done: unknown, { target }: Typed, org: string) => ({
    message: (await getTranslations("tree"))(`done.${message}`),
    goTo: `/o/${org}/orgs/${target}`,
  });

export const planRenameAction = action(renameOrgSchema, planRename, toPreview("rename"));
export const renameOrgAction = action(renameOrgSchema, renameOrg, toNode("renamed"));
export const planReclassifyAction = action(reclassifyOrgSchema, planReclassify, toPreview("reclassify"));
export const reclassifyOrgAction = action(reclassifyOrgSchema, reclassifyOrg, toNode("reclassified"));
export const planMoveAction = action(moveOrgSchema, planMove, toPreview("move"));
export const moveOrgAction = action(moveOrgSchema, moveOrg, toNode("moved"));
export const planMergeAction = action(mergeOrgSchema, planMerge, toPreview("merge"));
export const mergeOrgAction = action(mergeOrgSchema, mergeOrg, toNode("merged"));
export const planCloseAction = action(closeOrgSchema, planClose, toPreview("close"));
export const closeOrgAction = action(closeOrgSchema, closeOrg, toNode("closed"));
export const planSplitAction = action(splitOrgSchema, planSplit, toPreview("split"));
export const splitOrgAction = action(splitOrgSchema, splitOrg, async (code, { name }, org) => ({
  message: (await getTranslations("tree"))("done.founded", { name }),
  goTo: `/o/${org}/orgs/${code}`,
}));
export const joinSystemAction = action(joinSystemSchema, joinSystem, async (_done, { name }) => ({
  message: (await getTranslations("tree"))("done.joined", { name }),
}));
export const leaveSystemAction = action(leaveSystemSchema, leaveSystem, async () => ({
  message: (await getTranslations("tree"))("done.left"),
}));
