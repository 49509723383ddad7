import type { SubjectKind } from "../rules";

export type AwardKind = { name: string; subjectKind: SubjectKind; rotating: boolean };

/** AWD-02…05: what every issuer can choose before it has made an award of its own. */
export const usualKinds: readonly AwardKind[] = [
  { name: "先进基层党组织", subjectKind: "ORG", rotating: false },
  { name: "优秀共产党员", subjectKind: "PERSON", rotating: false },
  { name: "优秀党务工作者", subjectKind: "PERSON", rotating: false },
  { name: "创先争优流动红旗", subjectKind: "ORG", rotating: true },
  { name: "党员之星", subjectKind: "PERSON", rotating: false },
  // SYS-08: 双百夺旗争星, a pair that moves on.
  { name: "夺旗争星·红旗", subjectKind: "ORG", rotating: true },
  { name: "夺旗争星·明星", subjectKind: "PERSON", rotating: true },
];

/** Those of the usual ones that this issuer does not have yet; `usual:2` stands for the third. */
export const unusedKinds = (own: readonly { name: string }[]): { value: string; kind: AwardKind }[] =>
  usualKinds.flatMap((kind, place) =>
    own.some(({ name }) => name === kind.name) ? [] : [{ value: `usual:${place}`, kind }],
  );

export const usualKind = (value: string): AwardKind | undefined =>
  usualKinds[Number(/^usual:(\d)$/.exec(value)?.[1] ?? Number.NaN)];
