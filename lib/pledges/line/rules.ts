import type { Bucket, ItemState } from "../items/rules";

export type LineSort = "tree" | "due";

/** Where a page of the line ends: in order of the tree by org, pledger and numbers; by date with the row's own ids. */
export type TreeKey = { path: string; sortKey: string; pledge: number; item: number };
export type DueKey = { dueOn: string; orgId: string; id: string };

const uuid = "[0-9a-f-]{36}";
const dueShape = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})~(${uuid})~(${uuid})$`);
const treeShape = /^([\w.]{1,200})~(\d{1,9})~(\d{1,5})~(.{0,200})$/su;

export const writeTreeKey = ({ path, pledge, item, sortKey }: TreeKey) => `${path}~${pledge}~${item}~${sortKey}`;
export const writeDueKey = ({ dueOn, orgId, id }: DueKey) => `${dueOn}~${orgId}~${id}`;

/** Undefined for anything that is no such key: the list then begins at its beginning. */
export function readTreeKey(text: string | undefined): TreeKey | undefined {
  const [, path, pledge, item, sortKey] = treeShape.exec(text ?? "") ?? [];
  if (!path || sortKey === undefined) return undefined;
  return { path, pledge: Number(pledge), item: Number(item), sortKey };
}

export function readDueKey(text: string | undefined): DueKey | undefined {
  const [, dueOn, orgId, id] = dueShape.exec(text ?? "") ?? [];
  return dueOn && orgId && id ? { dueOn, orgId, id } : undefined;
}

/** The states an item of a bucket may be in; the day tells the two open ones apart. */
export const statesOf: Record<Bucket, readonly ItemState[]> = {
  fulfilled: ["FULFILLED"],
  withdrawn: ["WITHDRAWN"],
  due: ["OPEN", "CLAIMED"],
  notDue: ["OPEN", "CLAIMED"],
};
export const allStates: readonly ItemState[] = ["OPEN", "CLAIMED", "FULFILLED", "WITHDRAWN"];
