import { type Day, spoken } from "../days";
import type { Stream } from "../random";
import type { Opinion3 } from "../reviews";
import { bucketOf, type PlannedItem, type PlannedPledge } from "./pledge-shapes";

/** Items as they stood on a day; what was fulfilled later is still open then. */
function itemsOn(pledge: PlannedPledge | undefined, day: Day): PlannedItem[] {
  if (pledge === undefined || pledge.publishedOn === null || pledge.publishedOn > day) return [];
  return pledge.items
    .filter((item) => item.state !== "WITHDRAWN")
    .map((item) => (item.fulfilledOn !== null && item.fulfilledOn > day ? { ...item, state: "OPEN" as const } : item))
    .map((item) => ({ ...item, progress: item.progress.filter((entry) => entry.on <= day) }));
}

export type Facts = { items: readonly PlannedItem[]; day: Day; post: string };

export const factsOf = (pledge: PlannedPledge | undefined, day: Day, post: string): Facts => ({
  items: itemsOn(pledge, day),
  day,
  post,
});

const quoted = (item: PlannedItem): string => `“${item.matter}”`;

/** 肯定成绩、存在不足、努力方向 of a member, each from the member's own items; never in words `written` before. */
export function memberOpinion(facts: Facts, stream: Stream, written: Set<string>): Opinion3 {
  for (;;) {
    const opinion = {
      achievements: achievement(facts, stream),
      shortcomings: shortcoming(facts, stream),
      direction: direction(facts, stream),
    };
    const words = opinion.achievements + opinion.shortcomings + opinion.direction;
    if (written.has(words)) continue;
    written.add(words);
    return opinion;
  }
}

function achievement({ items, post }: Facts, stream: Stream): string {
  const kept = items.find((item) => item.state === "FULFILLED");
  if (kept !== undefined) {
    return stream.pick([
      `${quoted(kept)}已经兑现，${kept.beneficiary}看得到变化。`,
      `承诺办得早，${quoted(kept)}${spoken(kept.fulfilledOn ?? kept.dueOn)}做完，${kept.target}没有打折扣。`,
      `${quoted(kept)}按期完成，${kept.check === "" ? "有记录" : `有${kept.check}`}可查。`,
      `${post}的本职没有落下，${quoted(kept)}也兑现了。`,
    ]);
  }
  const begun = items.find((item) => item.progress.length > 0) ?? items[0];
  if (begun === undefined) return stream.pick(steadyWorks).replace("岗位", `${post}岗位`);
  return stream.pick([
    `${quoted(begun)}定得实在，目标写到了“${begun.target}”。`,
    `${quoted(begun)}已经动手，进展填得及时。`,
    `承诺贴近${post}岗位，${quoted(begun)}为的是${begun.beneficiary}。`,
  ]);
}

const steadyWorks = [
  "在岗位上肯出力，交办的事有回音，支部活动没有缺席。",
  "在岗位上踏实，遇事不推，老同志和新同志都愿意找他商量。",
  "在岗位上守得住，急难任务能顶上，党费和学习都按时。",
];

function shortcoming({ items, day, post }: Facts, stream: Stream): string {
  const due = items.find((item) => bucketOf(item, day) === "DUE");
  if (due !== undefined) {
    return stream.pick([
      `${quoted(due)}到期还没有兑现，也没有主动说明原因。`,
      `${quoted(due)}过了${spoken(due.dueOn)}还差一截，前期抓得晚。`,
    ]);
  }
  const quiet = items.find((item) => item.state === "OPEN" && item.progress.length === 0);
  if (quiet !== undefined) {
    return stream.pick([
      `${quoted(quiet)}还没有填过进展，进度看不出来。`,
      `${quoted(quiet)}起步偏慢，离“${quiet.target}”还有距离。`,
      `${quoted(quiet)}做了但没有留下记录，群众不好核对。`,
    ]);
  }
  const open = items.find((item) => item.state === "OPEN");
  if (open !== undefined) {
    return stream.pick([
      `${quoted(open)}前紧后松，最近一次进展写得笼统。`,
      `${quoted(open)}有进展，但${open.beneficiary}知道的不多。`,
      `${quoted(open)}靠一个人干，没有带上身边同志。`,
    ]);
  }
  return stream.pick([
    `承诺还停在${post}的分内事上，跨前一步不够。`,
    `主动找${post}以外的群众听意见不多，今年的走访还是老面孔。`,
    `学习笔记和${post}工作结合不紧，讲得多、用得少。`,
    `做过的事说得少，${post}岗位上的好办法没有传给身边同志。`,
  ]);
}

function direction({ items, day, post }: Facts, stream: Stream): string {
  const due = items.find((item) => bucketOf(item, day) === "DUE");
  if (due !== undefined)
    return `${day < "2026-05-01" ? "4 月底" : "7 月 10 日"}前向支部说明${quoted(due)}的原因，提出新时限并公开。`;
  const next = items.filter((item) => item.state === "OPEN").sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  if (next === undefined) return stream.pick(nextSteps(post));
  return stream.pick([
    `${spoken(next.dueOn)}前完成${quoted(next)}，每月 25 日前填一次进展。`,
    `把${quoted(next)}分到每个月，请${next.beneficiary}中的一两位当面看一看。`,
    `盯住${quoted(next)}，遇到困难提前半个月向支委讲。`,
    `下一步主抓${quoted(next)}，${spoken(next.dueOn)}前达到“${next.target}”。`,
  ]);
}

const nextSteps = (post: string): readonly string[] => [
  `把${post}岗位上的经验讲给支部听一次，第三季度再定一条更难的。`,
  `结合${post}岗位补一条带目标、带检查方式的承诺，交支部审核。`,
  `带一名年轻同志熟悉${post}工作，年底前让他独立上手。`,
];

/** What a duty report says before the review (INV-04). */
export function reportText({ items, day, post }: Facts): string {
  const kept = items.filter((item) => item.state === "FULFILLED").length;
  const due = items.filter((item) => item.state === "OPEN" && item.dueOn <= day).length;
  const first = items[0];
  const lead = first === undefined ? "本人承诺尚在完善" : `本人承诺 ${items.length} 条，已兑现 ${kept} 条`;
  const rest = due > 0 ? `，到期未兑现 ${due} 条，正在补做` : "";
  const plan =
    first === undefined ? "" : `第 1 条${quoted(first)}${first.state === "FULFILLED" ? "已完成" : "正在推进"}。`;
  return `${post}工作按要求完成；${lead}${rest}。${plan}`;
}
