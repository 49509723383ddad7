import { type Day, daysBetween, nextWorkingDay, plusDays } from "../days";
import type { Stream } from "../random";
import type { PlannedItem, PlannedProgress } from "./pledge-shapes";

type Deed = Pick<PlannedItem, "target" | "check" | "measure" | "dueOn">;

const LAST_COUNT: Day = "2026-06-18";

/** A working day on which the item was shown to be fulfilled. */
export function fulfilmentDay(stream: Stream, published: Day, dueOn: Day): Day {
  const latest = dueOn < LAST_COUNT ? dueOn : LAST_COUNT;
  const span = Math.max(1, daysBetween(published, latest) - 8);
  const day = nextWorkingDay(plusDays(latest, -stream.int(0, Math.min(span, 21))));
  return day > latest ? plusDays(day, -4) : day;
}

const proofs: readonly ((deed: Deed) => string)[] = [
  (deed) => `凭${deed.check}核对，${deed.target}，已经做到。`,
  (deed) => `${deed.check}齐全，支部核对与承诺的“${deed.target}”一致。`,
  (deed) => `已按期完成：${deed.target}。${deed.check}存支部备查。`,
  (deed) => `支委两人查看了${deed.check}，${deed.target}属实。`,
  (deed) => `目标“${deed.target}”已达到，${deed.check}已交组织委员。`,
];

export const evidenceOf = (stream: Stream, deed: Deed): string =>
  stream.pick(proofs)({ ...deed, check: deed.check === "" ? "完成情况说明" : deed.check });

/** What a member wrote along the way, between publication and the last day. */
export function progressOf(stream: Stream, deed: Deed, from: Day, until: Day, entries: number): PlannedProgress[] {
  const span = daysBetween(from, until);
  if (span < 12) return [];
  return Array.from({ length: entries }, (_, at) => {
    const share = (at + 1) / (entries + 1);
    const on = nextWorkingDay(plusDays(from, Math.max(5, Math.round(span * share) - stream.int(0, 4))));
    return { on: on < until ? on : plusDays(from, 5), note: noteOf(stream, deed, share) };
  });
}

const countable = /^(次|篇|件|户|人|人次|条|处|场|节|期|份|卷|张|学时|家|米|块|项|课|册|套|名|盏|笔)/u;

function noteOf(stream: Stream, deed: Deed, share: number): string {
  const { amount, unit } = deed.measure;
  if (amount !== null && amount >= 4 && Number.isInteger(amount) && countable.test(unit)) {
    const done = Math.max(1, Math.min(amount - 1, Math.round(amount * share)));
    return stream.pick([
      `已完成 ${done} ${unit}，还差 ${amount - done} ${unit}。`,
      `到今天累计 ${done} ${unit}。`,
      `${done} ${unit}已有记录，其余按计划推进。`,
    ]);
  }
  return stream.pick([
    "已开头，进度与计划一致。",
    "材料已备好，下一步请支委看一遍。",
    "过了一半，没有遇到困难。",
    "已与受益的同志说好时间，按约定办。",
    "目前没有出现反例，记录按月留存。",
  ]);
}
