export const subjectsKinds = ["MEMBERS", "SUBORDINATES", "UNITS", "LEADING_GROUP"] as const;
export type SubjectsKind = (typeof subjectsKinds)[number];

export type DimensionSet = {
  code: string;
  source: string;
  name: string;
  subjects: readonly SubjectsKind[];
  dimensions: readonly string[];
};

const all = ["MEMBERS", "SUBORDINATES", "UNITS", "LEADING_GROUP"] as const;

/** REV-32…39: sets of dimensions as the counties use them; names and weights can be changed in each round. */
export const dimensionSets: readonly DimensionSet[] = [
  {
    code: "A",
    source: "REV-32",
    name: "活动推进",
    subjects: all,
    dimensions: ["活动开展情况", "“三制一卡”推行情况", "承诺履行情况"],
  },
  {
    code: "B",
    source: "REV-33",
    name: "任务和承诺",
    subjects: all,
    dimensions: ["主要任务完成情况", "兑现公开承诺情况", "为群众办实事情况", "发挥作用情况"],
  },
  {
    code: "C",
    source: "REV-34",
    name: "单位",
    subjects: ["SUBORDINATES", "UNITS"],
    dimensions: ["班子团结", "工作实绩", "发挥作用", "服务企业", "群众满意"],
  },
  {
    code: "C2",
    source: "REV-34",
    name: "学校",
    subjects: ["SUBORDINATES", "UNITS"],
    dimensions: ["班子团结", "工作实绩", "发挥作用", "服务学生", "学生满意"],
  },
  {
    code: "D",
    source: "REV-35",
    name: "党员",
    subjects: ["MEMBERS", "LEADING_GROUP"],
    dimensions: ["坚持党性原则", "政治觉悟", "模范带动", "清正廉洁"],
  },
  {
    code: "D2",
    source: "REV-35",
    name: "农村党员",
    subjects: ["MEMBERS"],
    dimensions: ["党性原则", "政治觉悟", "为民服务", "发挥作用"],
  },
  {
    code: "E",
    source: "REV-36",
    name: "党组织工作",
    subjects: ["SUBORDINATES", "LEADING_GROUP"],
    dimensions: ["营造工作氛围", "创新活动载体", "强化督促指导", "狠抓落实"],
  },
  {
    code: "F",
    source: "REV-37",
    name: "支部",
    subjects: ["SUBORDINATES"],
    dimensions: ["服务中心", "发挥作用", "为民办实事"],
  },
  {
    code: "G",
    source: "REV-38",
    name: "企业党员",
    subjects: ["MEMBERS"],
    dimensions: ["理想信念", "服务群众", "组织纪律", "宗旨意识", "模范作用"],
  },
  {
    code: "H",
    source: "REV-39",
    name: "岗位和承诺",
    subjects: ["MEMBERS"],
    dimensions: ["岗位工作实绩", "承诺事项进度和质量", "联系服务群众"],
  },
];

export const findDimensionSet = (code: string | undefined, subjects: SubjectsKind): DimensionSet | undefined =>
  dimensionSets.find((set) => set.code === code && set.subjects.includes(subjects));

const sets: Record<SubjectsKind, string> = { MEMBERS: "H", SUBORDINATES: "F", UNITS: "C", LEADING_GROUP: "E" };

/** REV-39 for members, REV-37 for lower organisations, REV-34 for units, REV-36 for the leading group, where nothing else is chosen. */
export function defaultSet(subjects: SubjectsKind): DimensionSet {
  const found = findDimensionSet(sets[subjects], subjects);
  if (!found) throw new Error(`no dimension set for ${subjects}`);
  return found;
}

const withoutMembers = ["LOCAL_COMMITTEE", "WORKING_COMMITTEE", "COMMITTEE", "GENERAL_BRANCH"];

/** Whom an organisation of this kind can review in a round; the usual one first. Only branches hold members. */
export function subjectsOf(orgKind: string, hasUnits = false): SubjectsKind[] {
  const units: SubjectsKind[] = hasUnits ? ["UNITS"] : [];
  if (orgKind === "PARTY_GROUP") return ["LEADING_GROUP", ...units];
  return withoutMembers.includes(orgKind) ? ["SUBORDINATES", "LEADING_GROUP", ...units] : ["MEMBERS", ...units];
}

/** Even weights that sum to 100; the first dimensions take what does not divide. */
export function evenWeights(count: number): number[] {
  const base = Math.floor(100 / count);
  return Array.from({ length: count }, (_, at) => base + (at < 100 - base * count ? 1 : 0));
}

export type Participation = {
  members: number;
  participated: number;
  leading: { members: number; participated: number };
  ordinary: { members: number; participated: number };
  /** LIFE-02: reviewed by the superior, not by this org. */
  above: { members: number; participated: number };
  exempted: number;
};

export type Participant = { leadingCadre: boolean; here: boolean; state: string | null };

/** RPT-01: everybody enrolled is counted once, wherever they are reviewed. */
export function participationOf(people: readonly Participant[]): Participation {
  const count = (chosen: readonly Participant[]) => ({
    members: chosen.length,
    participated: chosen.filter(({ state }) => state === "REVIEWED").length,
  });
  return {
    ...count(people),
    leading: count(people.filter(({ leadingCadre }) => leadingCadre)),
    ordinary: count(people.filter(({ leadingCadre }) => !leadingCadre)),
    above: count(people.filter(({ here }) => !here)),
    exempted: people.filter(({ state }) => state === "EXEMPTED").length,
  };
}

export type Quarter<Held> = { quarter: number; rounds: Held[]; standing: "HELD" | "NONE" | "AHEAD" };

/** REV-43: at least one round a quarter; a quarter that has begun without one is NONE. */
export function quartersOf<Held extends { period: string; state: string }>(
  rounds: readonly Held[],
  today: string,
): Quarter<Held>[] {
  const [year, now] = [today.slice(0, 4), Math.ceil(Number(today.slice(5, 7)) / 3)];
  return [1, 2, 3, 4].map((quarter) => {
    const held = rounds.filter(({ period, state }) => period === `${year}Q${quarter}` && state !== "PREPARING");
    if (held.length > 0) return { quarter, rounds: held, standing: "HELD" };
    return { quarter, rounds: [], standing: quarter > now ? "AHEAD" : "NONE" };
  });
}
