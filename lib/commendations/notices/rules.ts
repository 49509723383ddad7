import { type Exceptions, isWorkingDay, lastWorkingDay } from "@/lib/kernel/calendar";
import { addDays, type Day } from "@/lib/kernel/clock";

export type Entry = { subjectName: string; subjectOrgName: string };
export type Wording = {
  basis: string;
  order: string;
  beginsOn: Day;
  endsOn: Day;
  workingDays: number;
  /** Days of the span that are no working days although the week says so: 端午. */
  holidays: readonly { day: Day; name: string }[];
  office: string;
  phone: string;
  address: string;
  mail: string;
};

const dayOf = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const fullDayOf = (day: Day) => `${day.slice(0, 4)}年${dayOf(day)}`;

/** The line after which the list stands; the frozen text keeps its place for screen and paper alike. */
export const isListLine = (line: string): boolean => line.startsWith("公示名单如下");

/** AWD-21: the whole wording as it hangs, written once and never changed. */
export function noticeText(wording: Wording): string {
  const { basis, order, beginsOn, endsOn, workingDays, holidays, office, phone, address, mail } = wording;
  const end = beginsOn.slice(0, 4) === endsOn.slice(0, 4) ? dayOf(endsOn) : fullDayOf(endsOn);
  const off = holidays.map(({ day, name }) => `${dayOf(day)}${name}`).join("、");
  const aside = off ? `（${off}为法定假日，不计）` : "";
  const ways = ["电话", "来信", "来访", "网上", ...(mail ? ["电子邮件"] : [])].join("、");
  return [
    ...basis.split(/\n+/).map((line) => line.trim()),
    `公示名单如下${order ? `（${order}）` : ""}：`,
    `公示时间：${fullDayOf(beginsOn)}至${end}，共${workingDays}个工作日${aside}。`,
    `公示期内如有异议，请以${ways}方式向${office}反映。反映情况请尽量写明事实；署真实姓名的，将反馈处理结果。反映人信息仅经办人可见。`,
    [`电话：${phone}`, ...(address ? [`地址：${address}`] : []), ...(mail ? [`电子邮箱：${mail}`] : [])].join("　"),
  ]
    .filter(Boolean)
    .join("\n");
}

/** What the fingerprint is taken over: any change of the text, the days or the list shows. */
export const noticeContent = (title: string, text: string, beginsOn: Day, entries: readonly Entry[]): string =>
  [
    title,
    text,
    beginsOn,
    ...entries.map((entry, place) => `${place + 1} ${entry.subjectName} ${entry.subjectOrgName}`),
  ].join("\n");

/** 按姓氏笔画排序, as lists of a notice are. */
export const byStrokes = <T extends Entry>(entries: readonly T[]): T[] => {
  const collator = new Intl.Collator("zh-CN-u-co-stroke");
  return [...entries].sort((a, b) => collator.compare(a.subjectName, b.subjectName));
};

/** Where a suspended notice ends once it goes on: the working days that were left are still shown. */
export function resumedEnd(suspendedOn: Day, endsOn: Day, today: Day, exceptions: Exceptions): Day {
  let left = 0;
  for (let day = suspendedOn; day <= endsOn; day = addDays(day, 1)) if (isWorkingDay(day, exceptions)) left += 1;
  return lastWorkingDay(today, Math.max(left, 1), exceptions);
}

export type ObjectionCount = { received: number; answered: number; named: number };

/** 公示情况说明, written at the end. */
export function closingStatement({ answered, named }: ObjectionCount, handling: string, suspended: boolean): string {
  const unchanged = "公示内容自张贴至期满未作改动。";
  if (answered === 0) return `公示期间未收到异议。${unchanged}`;
  const kinds = [named > 0 ? `实名${named}件` : "", answered > named ? `匿名${answered - named}件` : ""]
    .filter(Boolean)
    .join("、");
  const paused = suspended ? "核查期间中止公示，核查后恢复并补足公示期。" : "";
  return `公示期间收到异议${answered}件（${kinds}），均已核查并答复。${paused}处理结果：${handling.replace(/。?$/, "。")}${unchanged}`;
}
