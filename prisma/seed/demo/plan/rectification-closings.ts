import { type Day, plusDays } from "../days";
import type { RectificationSource } from "../rectifications";
import { base, closed, type Draft, fault } from "./rectification-drafts";

const closedByReview = "O06 O07 O08 O10 O12 O14 O15 O16 O19 O20 O23 O24 O25 O27 O29 O30 O36 O43".split(" ");
const closedByWords: readonly (readonly [openedOn: Day, org: string, source: RectificationSource, note: string])[] = [
  ["2026-02-10", "O14", "OPINION", "群众意见第 1 号：叫号屏看不清，坐后排的老人常错过。"],
  ["2026-02-28", "O37", "OPINION", "群众意见第 2 号：三组路灯坏了两盏。"],
  ["2026-03-12", "O08", "OPINION", "群众意见第 3 号：学习材料寄到时学习日已经过了。"],
  ["2026-04-30", "O06", "OPINION", "群众意见第 6 号：年审要跑两趟，第一次没有讲要带行驶证复印件。"],
  ["2026-04-27", "O30", "OPINION", "群众意见第 7 号：早上六点半的班车常晚到二十分钟。"],
  ["2026-03-18", "O26", "SUPERVISION", "县委督查 3 月随机抽查"],
  ["2026-03-19", "O31", "SUPERVISION", "县委督查 3 月随机抽查"],
  ["2026-04-15", "O07", "SUPERVISION", "县委督查 4 月专项督查"],
  ["2026-04-16", "O44", "SUPERVISION", "县委督查 4 月专项督查"],
  ["2026-04-23", "O13", "SELF_CHECK", "合并后支部自查"],
  ["2026-03-30", "O05", "SELF_CHECK", "换届后自查"],
  ["2026-03-31", "O05", "SELF_CHECK", "换届后自查"],
];

/** What was closed by the first round, by opinions, by supervision and by self-check. */
export function closedDrafts(): Draft[] {
  const reviewed = closedByReview.map((org, at) => {
    const draft = base({ org, source: "REVIEW", openedOn: "2026-04-10", dueOn: "2026-05-31", words: fault(org, 1) });
    return closed({ ...draft, reviewKey: `ORG:1:${org}` }, plusDays("2026-05-06", at));
  });
  const worded = closedByWords.map(([openedOn, org, source, sourceNote], at) => {
    const words = wordsFor(org, sourceNote, at);
    const draft = base({ org, source, openedOn, dueOn: plusDays(openedOn, 35), words });
    return closed({ ...draft, sourceNote }, plusDays(openedOn, 12));
  });
  return [...reviewed, ...worded];
}

function wordsFor(org: string, sourceNote: string, at: number): readonly [string, string, string] {
  const [, said] = sourceNote.split("：");
  return said === undefined
    ? fault(org, 2 + (at % 5))
    : [said.replace(/。$/u, ""), "日常巡查没有看到这一处", "当周办好并请提意见的同志回看"];
}

/** LIFE-07: opened by the old date of the second quarter's report, cancelled when the date moved. */
export function cancelledDrafts(): Draft[] {
  return ["O15", "O34"].map((org) => ({
    ...base({
      org,
      source: "SUPERVISION",
      openedOn: "2026-06-02",
      dueOn: "2026-06-25",
      words: ["第二季度践诺情况上报准备不足", "支委分工交叉，数据没有汇总", "6 月 25 日前补齐并上报"],
    }),
    sourceNote: "第二季度上报预检查",
    state: "CANCELLED",
    cancelReason: "上级调整时限：县委 6 月 4 日通知把第二季度上报由 6 月 25 日改为 7 月 2 日",
  }));
}
