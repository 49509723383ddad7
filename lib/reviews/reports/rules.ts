import type { Day } from "@/lib/kernel/clock";
import { bucketOf } from "../rules";

export type Told = {
  number: number;
  text: string;
  dueOn: Day;
  state: string;
  fulfilledOn: Day | null;
  lastNote: string | null;
};

const stood = { FULFILLED: "已兑现", OVERDUE: "到期未兑现", NOT_DUE: "未到期", WITHDRAWN: "已终止" } as const;

/** PLG-31: what one promised and how it was kept, as the beginning of one's report, days as its reader writes them; empty without a published pledge. */
export function pledgeAccount(items: readonly Told[], today: Day, written: (day: Day) => string): string {
  if (items.length === 0) return "";
  const told = items.map((item) => ({ ...item, bucket: bucketOf(item, today) }));
  const count = (bucket: (typeof told)[number]["bucket"]) => told.filter((item) => item.bucket === bucket).length;
  const withdrawn = count("WITHDRAWN");
  const head = `本年度公开承诺${items.length - withdrawn}条，已兑现${count("FULFILLED")}条，到期未兑现${count("OVERDUE")}条，未到期${count("NOT_DUE")}条。`;
  return [head, ...told.map((item) => lineOf(item, written))].join("\n");
}

type Standing = Told & { bucket: keyof typeof stood };

const lineOf = (item: Standing, written: (day: Day) => string) => {
  const { number, text, dueOn, bucket, fulfilledOn, lastNote } = item;
  const on = bucket === "FULFILLED" ? fulfilledOn : dueOn;
  return `${number}.${text}（${written(on ?? dueOn)}，${stood[bucket]}）${lastNote ? `：${lastNote}` : ""}`;
};
