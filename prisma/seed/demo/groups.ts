/** LIFE-12: 党小组, a grouping inside a branch. */
export type PartyGroup = { org: string; name: string };

const groupRows: readonly (readonly [org: string, names: string])[] = [
  ["O07", "养护一组、养护二组、机关组"],
  ["O30", "一车队、二车队、三车队、四车队"],
  ["O37", "一组、二组、三组、四组"],
  ["O43", "东片、西片、老年组"],
];

export const groups: readonly PartyGroup[] = groupRows.flatMap(([org, names]) =>
  names.split("、").map((name) => ({ org, name })),
);

export const groupsOf = (org: string): readonly string[] =>
  groups.filter((group) => group.org === org).map((group) => group.name);

/** ORG-06: 科室, 股, 分局 and windows are subjects of a review, not organisations. */
export type Unit = { org: string; name: string; kind: "OFFICE" | "SUB_BUREAU" | "WINDOW" };

const unitRows: readonly (readonly [org: string, kind: Unit["kind"], names: string])[] = [
  ["O04", "OFFICE", "办公室、财务股、运政股、工程股"],
  ["O06", "WINDOW", "运政窗口"],
  ["O11", "OFFICE", "办公室、审批股、城建股"],
  ["O11", "SUB_BUREAU", "枫埠分局、鹭塘分局"],
  ["O14", "WINDOW", "综合受理窗口"],
  ["O31", "WINDOW", "售票窗口"],
];

export const units: readonly Unit[] = unitRows.flatMap(([org, kind, names]) =>
  names.split("、").map((name) => ({ org, name, kind })),
);
