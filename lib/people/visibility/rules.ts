/** Who may look: the person it is about, those in office in the org, its other members, a superior, anybody at the public board. */
export const viewers = ["SELF", "HEADS", "MEMBERS", "SUPERIOR", "PUBLIC"] as const;
export type Viewer = (typeof viewers)[number];

/**
 * LIFE-10: for every kind of record of an ordinary member, and its state, who sees it. The database keeps the same law in its
 * policies; a test asks both. Who wrote a record always sees it, and the discipline head of the org the private talks.
 */
export const visibility = {
  PLEDGE_DRAFT: ["SELF", "HEADS"],
  PLEDGE_RAISED: ["SELF", "HEADS"],
  PLEDGE_RETURNED: ["SELF", "HEADS"],
  PLEDGE_SETTLED: ["SELF", "HEADS", "MEMBERS", "SUPERIOR"],
  PLEDGE_PUBLISHED: ["SELF", "HEADS", "MEMBERS", "SUPERIOR", "PUBLIC"],
  DUTY_REPORT_DRAFT: ["SELF"],
  DUTY_REPORT_SUBMITTED: ["SELF", "HEADS", "SUPERIOR"],
  REVIEW_DRAFT: [],
  REVIEW_TOLD: ["SELF", "HEADS", "SUPERIOR"],
  PRIVATE_TALK: ["SELF"],
  PHONE: ["SELF", "HEADS"],
  VISIT: ["SELF", "HEADS"],
} as const satisfies Record<string, readonly Viewer[]>;
export type VisibleKind = keyof typeof visibility;
export const visibleKinds = Object.keys(visibility) as VisibleKind[];

export const seenBy = (kind: VisibleKind, viewer: Viewer): boolean =>
  (visibility[kind] as readonly Viewer[]).includes(viewer);
