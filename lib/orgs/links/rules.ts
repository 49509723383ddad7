import type { LinkKind } from "./schema";

export const permits = ["VIEW", "REVIEW", "APPROVE", "RECTIFY"] as const;
export type Permit = (typeof permits)[number];

/** ORG-38: two or three branches for each holder. */
export const usualLoad = { least: 2, most: 3 };

/** Whether a holder of dual responsibility has too few or too many branches. */
export const isUnusualLoad = (kind: LinkKind, load: number): boolean =>
  kind === "DUAL_RESPONSIBILITY" && (load < usualLoad.least || load > usualLoad.most);
