/** 2026-06-26 as 2026年6月26日: no leading zeros, as the standard for official documents wants. */
export function dayWords(day: string): string {
  const [year, month, date] = dayParts(day);
  return `${year}年${month}月${date}日`;
}

/** A calendar day at midnight UTC, the way a spreadsheet keeps a day without a zone. */
export function utcDay(day: string): Date {
  const [year, month, date] = dayParts(day);
  return new Date(Date.UTC(year, month - 1, date));
}

function dayParts(day: string): [number, number, number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const parts: [number, number, number] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const date = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]));
  if (match === null || date.toISOString().slice(0, 10) !== day) throw new RangeError(`No calendar day: ${day}`);
  return parts;
}

/** The day as the number a workbook counts it by. */
export const serialOf = (day: string): number => Math.round(utcDay(day).getTime() / 86_400_000) + 25_569;
