/** How the words of a cell become a fact. */
export type Shape = "words" | "name" | "day" | "choice" | "flag" | "identity" | "phone" | "org" | "number" | "period";

/** `synonyms`: what counties write above such a column; `options`: what they write in it, and what it means. */
export type Field = {
  key: string;
  shape: Shape;
  required?: boolean;
  max?: number;
  options?: Readonly<Record<string, string>>;
  synonyms: readonly string[];
  example: string;
  width: number;
  /** A day that may still be to come. */
  future?: boolean;
};

export const importKinds = ["PEOPLE", "ORGS", "PLEDGES", "INDICATORS"] as const;
export type ImportKind = (typeof importKinds)[number];

export const faultCodes = [
  "required",
  "tooLong",
  "badDay",
  "inTheFuture",
  "badIdentity",
  "identityAsNumber",
  "badPhone",
  "notAnOption",
  "formula",
  "unknownOrg",
  "ambiguousOrg",
  "holdsNoMembers",
  "repeated",
  "elsewhere",
  "ambiguousPerson",
  "birthDiffers",
  "unknownPerson",
  "unknownCategory",
  "codeTaken",
  "badCode",
  "published",
  "noPledge",
  "shortNameNeeded",
  "leadsNobody",
  "superiorWrong",
  "superiorRefused",
  "circle",
  "byDocument",
  "unknownKey",
  "ownWords",
  "submitted",
  "notPublished",
  "ended",
  "badNumber",
  "badPeriod",
  "unknownIndicator",
  "periodClosed",
  "notPositive",
  "issuerNeeded",
  "noFigures",
  "planDiffers",
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** `column` is the sheet's own, counted from 0; -1 says the whole row. `argument` is a row number or a word the office will know. */
export type Fault = { column: number; code: FaultCode; argument?: string };

export const verdicts = ["ADD", "UPDATE", "SAME", "KEPT", "BAD"] as const;
export type Verdict = (typeof verdicts)[number];
