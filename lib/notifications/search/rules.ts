export const foundKinds = [
  "PERSON",
  "ORG",
  "PLEDGE",
  "ITEM",
  "RECTIFICATION",
  "REVIEW_ROUND",
  "EVALUATION_ROUND",
  "CAMPAIGN",
  "PAPER",
] as const;
export type FoundKind = (typeof foundKinds)[number];

/** One thing found; `parentId` is the pledge an item belongs to, `total` how many of its kind there are (200 at most). */
export type Found = {
  kind: FoundKind;
  id: string;
  parentId: string | null;
  orgCode: string;
  orgName: string;
  title: string;
  detail: string;
  number: number | null;
  total: number;
};

/** No kind is counted beyond this: whoever gets so many asks more closely. */
export const mostFound = 200;

/** Where a thing is read: on the desk of the organisation it belongs to; an organisation on the asker's own. */
export function foundHref({ kind, id, parentId, orgCode }: Found, here: string): string {
  const desk = `/o/${orgCode}`;
  switch (kind) {
    case "PERSON":
      return `${desk}/people/${id}`;
    case "ORG":
      return `/o/${here}/orgs/${orgCode}`;
    case "PLEDGE":
      return `${desk}/pledges/${id}`;
    case "ITEM":
      return `${desk}/pledges/${parentId}`;
    case "RECTIFICATION":
      return `${desk}/rectifications/${id}`;
    case "REVIEW_ROUND":
      return `${desk}/reviews/${id}`;
    case "EVALUATION_ROUND":
      return `${desk}/evaluations/${id}`;
    case "CAMPAIGN":
      return `/o/${here}/campaigns/${id}`;
    case "PAPER":
      return `/o/${here}/campaigns/papers/${id}`;
  }
}

export const isFoundKind = (text: string | undefined): text is FoundKind =>
  (foundKinds as readonly (string | undefined)[]).includes(text);
