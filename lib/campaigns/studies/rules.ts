import { addDays, type Day, daysBetween } from "@/lib/kernel/clock";

type Rhythm = { weekday: number; everyWeeks: number; beginsOn: Day; endsOn: Day };

/** 周五学习日: the days of a rhythm, the first one on or after the beginning; Monday is 1, Sunday 7 (CAM-23, SYS-67). */
export function studyDays({ weekday, everyWeeks, beginsOn, endsOn }: Rhythm): Day[] {
  const begins = new Date(`${beginsOn}T00:00:00Z`).getUTCDay() || 7;
  const first = addDays(beginsOn, (weekday - begins + 7) % 7);
  const count = Math.floor(daysBetween(first, endsOn) / (7 * everyWeeks)) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => addDays(first, at * 7 * everyWeeks));
}

export type Held = { day: Day; activityId: string | null };

/** How the rhythm was kept: sessions whose day has come, those that were held, those that were left out. */
export function rhythmKept(sessions: readonly Held[], today: Day): { due: number; held: number; missed: number } {
  const due = sessions.filter(({ day, activityId }) => day <= today || activityId !== null);
  const held = due.filter(({ activityId }) => activityId !== null).length;
  return {
    due: due.length,
    held,
    missed: sessions.filter(({ day, activityId }) => day < today && activityId === null).length,
  };
}
