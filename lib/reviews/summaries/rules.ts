import type { Day } from "@/lib/kernel/clock";
import type { RoundState } from "../rounds/lifecycle";

export const coverageKinds = ["UNIT", "SUB_BUREAU", "ORG", "CADRE", "MEMBER"] as const;
export type CoverageKind = (typeof coverageKinds)[number];
export type KindCoverage = { kind: CoverageKind; drawn: number; done: number; exempted: number };

export type SummaryFacts = {
  orgName: string;
  title: string;
  basisDocument: string;
  opensOn: Day;
  closesOn: Day;
  state: RoundState;
  /** The rounds of the same kind before this one, oldest first. */
  earlier: { title: string; state: RoundState }[];
  modes: string[];
  kinds: KindCoverage[];
  sessions: number;
  symposia: number;
  opinions: number;
  answered: number;
  mutual: number;
  problems: string[];
  opened: number;
  closed: number;
  late: number;
};

const kindWords: Record<CoverageKind, string> = {
  UNIT: "科室",
  SUB_BUREAU: "分局",
  ORG: "支部",
  CADRE: "党员领导干部",
  MEMBER: "党员",
};
const stateWords: Record<RoundState, string> = {
  PREPARING: "正在准备",
  OPEN: "进行中",
  CLOSED: "已完成",
  DISCARDED: "已删除",
};

const dayWords = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** RPT-10: 「科室3/3、党员26/26」, and 全覆盖 only where nobody is left. */
export function coverageWords(kinds: readonly KindCoverage[]): string {
  const each = kinds.map(({ kind, drawn, done }) => `${kindWords[kind]}${done}/${drawn}`).join("、");
  const exempted = kinds.reduce((sum, kind) => sum + kind.exempted, 0);
  const left = kinds.reduce((sum, { drawn, done, exempted: out }) => sum + drawn - done - out, 0);
  const whole = left === 0 ? "，做到了点评工作全覆盖" : `，还剩${left}个没有点评`;
  return `${each}${exempted > 0 ? `（免评${exempted}）` : ""}${whole}`;
}

/** RPT-07: 「第一轮领导点评已完成，第二轮领导点评进行中」. */
export const roundsWords = (rounds: readonly { title: string; state: RoundState }[]): string =>
  rounds.map(({ title, state }) => `${title}${stateWords[state]}`).join("，");

/** RPT-09: 「召开座谈会2次，共收到群众意见建议13条」. */
export function opinionWords({ symposia, opinions }: Pick<SummaryFacts, "symposia" | "opinions">): string {
  const held = symposia > 0 ? `召开座谈会${symposia}次，` : "";
  return `${held}共收到群众意见建议${opinions}条`;
}

/** REV-51: the draft of a round's summary out of its records; every figure stands in them. */
export function composedSummary(facts: SummaryFacts): string {
  const { orgName, title, basisDocument, opensOn, closesOn, earlier, state, modes, kinds } = facts;
  const basis = basisDocument ? `按照《${basisDocument.replace(/[《》]/g, "")}》要求，` : "";
  const problems = facts.problems.map((problem, at) => `${at + 1}．${problem.replace(/[。；]$/, "")}。`);
  return [
    "一、基本情况",
    `${basis}${orgName}于${dayWords(opensOn)}至${dayWords(closesOn)}组织开展${title}。目前，${roundsWords([...earlier, { title, state }])}。`,
    "二、点评方式和覆盖面",
    `采取${modes.length > 0 ? modes.join("、") : "书面点评"}等方式，召开点评会议和活动${facts.sessions}次。${coverageWords(kinds)}。${facts.mutual > 0 ? `开展互评${facts.mutual}人次。` : ""}`,
    "三、听取意见建议",
    `${opinionWords(facts)}；点评意见反馈后，本人说明、申辩${facts.answered}人次。`,
    "四、查找的主要问题",
    ...(problems.length > 0 ? problems : ["没有提出需要立项整改的问题。"]),
    "五、整改落实情况",
    `由点评意见立项整改${facts.opened}条，已销号${facts.closed}条，逾期${facts.late}条。`,
  ].join("\n");
}

/** From here on a text counts as taken over from another. */
export const copiedFrom = 0.8;

const shortest = 12;
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[。；！？])|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= shortest);

/** REV-53: the sentences that stand in the other text word for word; headings and short turns of phrase are nobody's. */
export function copiedSentences(text: string, other: string | null): string[] {
  const known = new Set(sentencesOf(other ?? ""));
  return [...new Set(sentencesOf(text))].filter((sentence) => known.has(sentence));
}

const selves = ["局", "校", "镇", "村", "院", "街道", "公司", "社区"] as const;

/** A copied text calls its writer what they are not: 「我局」 in the summary of a school. */
export function foreignSelves(text: string, orgName: string): string[] {
  const own = /学|校/.test(orgName) ? `${orgName}校` : orgName;
  return selves.filter((self) => text.includes(`我${self}`) && !own.includes(self)).map((self) => `我${self}`);
}
