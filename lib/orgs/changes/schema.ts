import { z } from "zod";
import { day, note, words } from "@/lib/kernel/fields";
import { isId } from "@/lib/kernel/ids";

export const orgKinds = [
  "LOCAL_COMMITTEE",
  "WORKING_COMMITTEE",
  "PARTY_GROUP",
  "COMMITTEE",
  "GENERAL_BRANCH",
  "BRANCH",
  "JOINT_BRANCH",
  "TEMPORARY_BRANCH",
  "AWAY_BRANCH",
] as const;
export type OrgKind = (typeof orgKinds)[number];

export const orgLevels = [
  "PROVINCE",
  "PREFECTURE",
  "COUNTY",
  "DEPARTMENT",
  "UNIT",
  "ENTERPRISE",
  "TOWNSHIP",
  "VILLAGE",
  "GRASSROOTS",
] as const;

export const orgFields = [
  "LEADING_ORGAN",
  "ORGAN",
  "WINDOW",
  "INSTITUTION",
  "SCHOOL",
  "STATE_ENTERPRISE",
  "PRIVATE_ENTERPRISE",
  "SOCIAL_ORG",
  "TWO_NEW",
  "RURAL",
  "COMMUNITY",
  "RETIRED",
  "FLOATING",
  "PROJECT",
  "CONFIDENTIAL",
] as const;

/** Words that stand for a page beside the codes in an address. */
const reserved = ["new", "units", "groups", "links", "external", "registers", "import", "settings"];

const code = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9]{2,11}$/, "badCode")
  .refine((text) => !reserved.includes(text), "badCode");

/** The document a change rests on and the day it takes effect. */
const paper = {
  effectiveOn: day,
  documentTitle: words(120),
  documentNumber: note(40),
  documentOn: day.optional(),
};
export type Paper = { effectiveOn: string; documentTitle: string; documentNumber: string; documentOn?: string };

const classes = {
  kind: z.enum(orgKinds, { error: "choose" }),
  level: z.enum(orgLevels, { error: "choose" }),
  field: z.enum(orgFields, { error: "choose" }),
};
const names = { name: words(80), shortName: words(30) };
/** The org that is changed, by its short code. */
const target = words(12).toLowerCase();

export const foundOrgSchema = z.object({
  /** The superior: its short code or its name. */
  parent: words(80),
  ...names,
  code: code.optional(),
  ...classes,
  publication: z.enum(["PUBLIC", "INTERNAL", "NONE"], { error: "choose" }).default("PUBLIC"),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+ -]{7,20}$/, "badPhone")
    .optional(),
  address: note(120),
  ...paper,
});
export type FoundOrg = z.output<typeof foundOrgSchema>;

export const renameOrgSchema = z.object({ target, ...names, ...paper });
export type RenameOrg = z.output<typeof renameOrgSchema>;

export const reclassifyOrgSchema = z.object({ target, ...classes, ...paper });
export type ReclassifyOrg = z.output<typeof reclassifyOrgSchema>;

/** The other end of a move, merger or closing: a short code or a name. */
const other = words(80);

export const moveOrgSchema = z.object({ target, parent: other, ...paper });
export type MoveOrg = z.output<typeof moveOrgSchema>;

export const mergeOrgSchema = z.object({ target, successor: other, ...paper });
export type MergeOrg = z.output<typeof mergeOrgSchema>;

/** Closing without a named successor hands what is open to the superior. */
export const closeOrgSchema = z.object({ target, successor: note(80), ...paper });
export type CloseOrg = z.output<typeof closeOrgSchema>;

const ids = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [given ?? []].flat().filter(isId));

export const splitOrgSchema = z.object({
  target,
  ...names,
  code: code.optional(),
  /** Members who go, or lower orgs that go. */
  members: ids,
  lowerOrgs: ids,
  ...paper,
});
export type SplitOrg = z.output<typeof splitOrgSchema>;
