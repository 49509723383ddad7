import type { Day } from "./days";

/** A party to a declared link: an organisation, or a leader who acts from one. */
export type LinkEnd = { org: string; person?: string };

export type LinkKind =
  | "SECTOR_GUIDANCE"
  | "CONTACT_POINT"
  | "DUAL_RESPONSIBILITY"
  | "PAIRING"
  | "MUTUAL_REVIEW"
  | "ENTRUSTED";

/** ORG-35 to ORG-41: what one organisation may do in another is declared, dated and has a basis. */
export type DeclaredLink = {
  kind: LinkKind;
  from: LinkEnd;
  to: string;
  since: Day;
  until: Day | null;
  basis: string;
  note: string;
  /** Yuan promised under the link, where money is part of it. */
  funds: number | null;
};

const contactNotice = "关于建立县领导创先争优活动联系点的通知（松创先办〔2026〕3号）";
const dualNotice = "离退休干部党支部双重包抓责任表（松老工〔2026〕2号）";
const pairingPact = "机关支部与村支部结对帮扶协议";

type Row = readonly [
  kind: LinkKind,
  from: LinkEnd,
  to: string,
  since: Day,
  basis: string,
  note: string,
  funds?: number,
];

// biome-ignore format: a table reads by rows
const rows: readonly Row[] = [
  ["SECTOR_GUIDANCE", { org: "O03" }, "O04", "2024-01-08", "县交通运输局党组议事规则", "局党组指导机关党总支，不在隶属链上"],
  ["CONTACT_POINT", { org: "O01", person: "P02" }, "O37", "2026-01-20", contactNotice, "联点领导贺明序联系上筏村党支部"],
  ["DUAL_RESPONSIBILITY", { org: "O03", person: "P08" }, "O08", "2026-01-26", dualNotice, "主管部门分管领导包抓"],
  ["DUAL_RESPONSIBILITY", { org: "O18", person: "H18D" }, "O08", "2026-01-26", dualNotice, "离退休干部工委副书记包抓"],
  ["DUAL_RESPONSIBILITY", { org: "O18", person: "H18" }, "O19", "2026-01-26", dualNotice, "离退休干部工委书记包抓"],
  ["DUAL_RESPONSIBILITY", { org: "O18", person: "H18D" }, "O19", "2026-01-26", dualNotice, "离退休干部工委副书记包抓"],
  ["DUAL_RESPONSIBILITY", { org: "O18", person: "H18" }, "O20", "2026-01-26", dualNotice, "离退休干部工委书记包抓"],
  ["DUAL_RESPONSIBILITY", { org: "O02", person: "P05" }, "O20", "2026-01-26", dualNotice, "县直机关工委副书记包抓"],
  ["PAIRING", { org: "O05" }, "O37", "2026-02-06", pairingPact, "互评、助销农产品 30 万元", 300_000],
  ["ENTRUSTED", { org: "O22", person: "P21" }, "O24", "2026-03-02", "实验学校党总支点评分工", "总支书记受托点评教师党员"],
  ["MUTUAL_REVIEW", { org: "O12" }, "O13", "2026-04-20", "规划建设局党总支支部互评办法", "两支部每季度互评一次"],
];

export const links: readonly DeclaredLink[] = rows.map(([kind, from, to, since, basis, note, funds]) => ({
  kind,
  from,
  to,
  since,
  until: null,
  basis,
  note,
  funds: funds ?? null,
}));

/** LIFE-06: belongs to the county organs' committee, answers in its trade to an office outside the county. */
export const outsideGuidance = {
  org: "O16",
  system: "气象系统",
  guide: "云汀市气象业务部门",
  basis: "关于县气象观测站双重管理的通知",
};
