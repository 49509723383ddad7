import { addDays, type Day } from "@/lib/kernel/clock";

export type EntryKind =
  | "STAGE"
  | "CAMPAIGN"
  | "REPORT"
  | "CADENCE"
  | "REVIEW"
  | "EVALUATION"
  | "NOTICE"
  | "ITEMS"
  | "ITEM"
  | "RECTIFY";

export type Entry = {
  kind: EntryKind;
  day: Day;
  title: string;
  amount: number;
  done: boolean;
  subjectId: string | null;
};

/** Where an entry is worked on, under `/o/[org]/`. */
export function hrefOf({ kind, subjectId }: Pick<Entry, "kind" | "subjectId">): string {
  switch (kind) {
    case "REPORT":
      return "reports";
    case "CADENCE":
      return "campaigns/rhythm";
    case "REVIEW":
      return `reviews/${subjectId}`;
    case "EVALUATION":
      return `evaluations/${subjectId}`;
    case "NOTICE":
      return `commendations/notices/${subjectId}`;
    case "RECTIFY":
      return `rectifications/${subjectId}`;
    case "ITEMS":
    case "ITEM":
      return "pledges";
    default:
      return `campaigns/${subjectId}`;
  }
}

export type Month = { first: Day; last: Day; before: string; after: string };

const monthOf = (day: Day) => day.slice(0, 7);

/** The month asked for as `2026-06`, or the one this day is in. */
export function readMonth(asked: string | undefined, today: Day): Month {
  const first = `${asked && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : monthOf(today)}-01`;
  const after = monthOf(addDays(first, 31));
  return { first, last: addDays(`${after}-01`, -1), before: monthOf(addDays(first, -1)), after };
}

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOf({ first, last }: Pick<Month, "first" | "last">): Day[][] {
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: Day[][] = [];
  for (let monday = addDays(first, -weekday); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)));
  }
  return weeks;
}

export type Beat = {
  place: string;
  name: string;
  rhythm: string;
  proof: string;
  period: string;
  day: Day;
  kept: boolean;
};

export type Rhythm = {
  place: string;
  name: string;
  rhythm: string;
  proof: string;
  expected: number;
  kept: number;
  missing: string[];
  next: Day | null;
};

/** RPT-11: how many of each are expected in the year, how many are there, and which fell due and are not. */
export function rhythmOf(beats: readonly Beat[], today: Day): Rhythm[] {
  const places = [...new Set(beats.map(({ place }) => place))];
  return places.flatMap((place) => {
    const own = beats.filter((beat) => beat.place === place);
    const [first] = own;
    if (!first) return [];
    const { name, rhythm, proof } = first;
    return {
      ...{ place, name, rhythm, proof, expected: own.length },
      kept: own.filter(({ kept }) => kept).length,
      missing: own.filter(({ kept, day }) => !kept && day < today).map(({ period }) => period),
      next: own.find(({ kept, day }) => !kept && day >= today)?.day ?? null,
    };
  });
}
