const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 一 to 九十九, as headings of an official document count. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`No heading number ${n}`);
  const tens = Math.floor(n / 10);
  const unit = digits[n % 10] ?? "";
  if (tens === 0) return unit;
  return `${tens === 1 ? "" : digits[tens]}十${unit}`;
}
