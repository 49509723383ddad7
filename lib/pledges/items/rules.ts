import type { Day } from "@/lib/kernel/clock";

export type ItemState = "OPEN" | "CLAIMED" | "FULFILLED" | "WITHDRAWN";
export type Scheduled = { state: ItemState; dueOn: Day };
export type Bucket = "fulfilled" | "due" | "notDue" | "withdrawn";

/** By schedule: due means that the day has come; a withdrawn item stands outside the denominator (LIFE-09). */
export function bucketOf({ state, dueOn }: Scheduled, today: Day): Bucket {
  if (state === "WITHDRAWN") return "withdrawn";
  if (state === "FULFILLED") return "fulfilled";
  return dueOn <= today ? "due" : "notDue";
}

export type Hint = "VAGUE" | "DUTY_ANYWAY" | "NO_MEASURE" | "NO_UNIT" | "PAST_DAY" | "NO_BENEFICIARY" | "NO_CHECK";
export type Draft = { text: string; target: string; beneficiary: string; checkedHow: string; dueOn?: Day };
export type Reading = { lenient?: boolean; today?: Day };

const vague = ["进一步", "加强", "提高", "努力", "力争", "争取", "积极", "不断", "切实", "更好", "更加", "多为"];
const dutyAnyway = /完成上级交办|完成好?本职工作|各项任务/;
const measure = /[0-9０-９]|[一二两三四五六七八九十百千]+[个件次条户人名天日篇场份项节遍家处所起]|零违反|零投诉|不断档/;

/** 零违反: kept by nothing happening, so no number is asked. */
const noViolation =
  /零(违反|违纪|违规|投诉|差错|事故|失误|缺席)|不断档|不(酒驾|赌博|收受|请客|滥|违|迟到|早退|漏|推诿)/;

/** A date says when, not how much. */
const dates = /([0-9]{4}年)?[0-9]{1,2}月([0-9]{1,2}日|底)?/g;

export const vagueWords = (text: string): string[] => vague.filter((word) => text.includes(word));

/**
 * 承诺质量提示: suggestions that never block; the examiner decides. Of an oral or a retired member's pledge
 * only the matter and how often is asked.
 */
export function qualityHints(draft: Draft, { lenient = false, today = "" }: Reading = {}): Hint[] {
  const measured =
    noViolation.test(draft.text + draft.target) || measure.test((draft.text + draft.target).replace(dates, ""));
  const hints: Hint[] = [];
  if (!measured && vagueWords(draft.text).length > 0) hints.push("VAGUE");
  if (dutyAnyway.test(draft.text)) hints.push("DUTY_ANYWAY");
  if (!measured && hints.length === 0) hints.push("NO_MEASURE");
  if (/^[0-9０-９.]+$/.test(draft.target.trim())) hints.push("NO_UNIT");
  if (draft.dueOn && draft.dueOn < today) hints.push("PAST_DAY");
  if (lenient) return hints;
  if (draft.beneficiary.trim() === "") hints.push("NO_BENEFICIARY");
  if (draft.checkedHow.trim() === "") hints.push("NO_CHECK");
  return hints;
}
