import type { VisibleKind } from "../visibility/rules";

/** Kinds of records about a person, in the order a person would ask for them; the function held_about_me() gives no others. */
export const heldKinds = [
  "PERSON",
  "MEMBERSHIP",
  "CLASS",
  "TRANSFER",
  "GUEST",
  "DUTY",
  "DIVISION",
  "BODY_SEAT",
  "LINK",
  "DESIGNATION",
  "ENROLMENT",
  "PLEDGE",
  "ITEM",
  "PROGRESS",
  "DUTY_REPORT",
  "REVIEW",
  "RESPONSE",
  "OUTCOME",
  "RECTIFICATION",
  "AWARD",
  "BENCHMARK",
  "CHECKLIST",
  "ATTENDANCE",
  "ABSENCE",
  "VISIT",
  "ACCOUNT",
  "SESSION",
  "PASSKEY",
  "IDENTITY",
  "MAIL_ADDRESS",
  "REMINDER",
  "CALENDAR_FEED",
  "EVENT",
] as const;
export type HeldKind = (typeof heldKinds)[number];

/** Records whose readers the law of visibility names (LIFE-10); the rest are read by the groups below. */
export const readAs: Partial<Record<HeldKind, VisibleKind>> = {
  ITEM: "PLEDGE_PUBLISHED",
  PLEDGE: "PLEDGE_PUBLISHED",
  PROGRESS: "PLEDGE_PUBLISHED",
  DUTY_REPORT: "DUTY_REPORT_SUBMITTED",
  REVIEW: "REVIEW_TOLD",
  RESPONSE: "REVIEW_TOLD",
  PERSON: "PHONE",
  VISIT: "VISIT",
};

const onlyMine: readonly HeldKind[] = [
  "ACCOUNT",
  "SESSION",
  "PASSKEY",
  "IDENTITY",
  "MAIL_ADDRESS",
  "REMINDER",
  "CALENDAR_FEED",
];
/** What belongs to the account is read by nobody else. */
export const isMineAlone = (kind: HeldKind): boolean => onlyMine.includes(kind);
