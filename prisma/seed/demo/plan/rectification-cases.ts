import type { Day } from "../days";
import type { RectificationSource } from "../rectifications";

export type Plight = "PLAIN" | "EXTENDED" | "OVERDUE" | "REPORTED";

export type OpenCase = {
  org: string;
  source: RectificationSource;
  plight: Plight;
  openedOn: Day;
  sourceNote?: string;
  words?: readonly [problem: string, cause: string, measure: string];
};

const draw = "县委督查 5 月随机抽查（附抽取记录）";

/** What is open beside the overdue items and the named ones. */
// biome-ignore format: a table reads by rows
export const openCases: readonly OpenCase[] = [
  { org: "O12", source: "REVIEW", plight: "PLAIN", openedOn: "2026-06-15" },
  { org: "O22", source: "REVIEW", plight: "PLAIN", openedOn: "2026-06-10", words: ["两个支部的承诺有 9 条文字相近", "照着同一份范本写", "中学部围绕住校生、小学部围绕托管各换 3 条"] },
  { org: "O37", source: "REVIEW", plight: "EXTENDED", openedOn: "2026-06-16", words: ["三组村民不知道找谁报修", "报修电话只贴在村部", "报修电话贴到三组每户"] },
  { org: "O29", source: "REVIEW", plight: "EXTENDED", openedOn: "2026-06-03" },
  { org: "O36", source: "REVIEW", plight: "OVERDUE", openedOn: "2026-06-02" },
  { org: "O40", source: "EVALUATION", plight: "PLAIN", openedOn: "2026-04-27", words: ["第一批群众评议满意率低于 80%", "村务公开少，提的意见没有人回", "村账和进展每月贴到各户必经处，意见五日内回话"] },
  { org: "O43", source: "EVALUATION", plight: "PLAIN", openedOn: "2026-04-27", words: ["第一批群众评议满意率低于 80%", "楼道清理和网格回应慢", "网格问题 3 日内回应，逐件登记"] },
  { org: "O30", source: "SUPERVISION", plight: "OVERDUE", openedOn: "2026-05-26", sourceNote: draw },
  { org: "O44", source: "SUPERVISION", plight: "PLAIN", openedOn: "2026-05-27", sourceNote: draw },
  { org: "O14", source: "REVIEW", plight: "REPORTED", openedOn: "2026-06-04" },
  { org: "O19", source: "REVIEW", plight: "REPORTED", openedOn: "2026-06-04" },
  { org: "O25", source: "REVIEW", plight: "REPORTED", openedOn: "2026-06-05" },
  { org: "O39", source: "SUPERVISION", plight: "REPORTED", openedOn: "2026-05-26", sourceNote: draw },
  { org: "O23", source: "SELF_CHECK", plight: "REPORTED", openedOn: "2026-05-29", sourceNote: "二季度自查" },
];
