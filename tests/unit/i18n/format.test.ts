import { expect, test } from "vitest";
import {
  formatClock,
  formatDay,
  formatDeadline,
  formatFullDay,
  formatMoment,
  formatNumber,
  formatPercent,
} from "@/lib/i18n/format";

test("a day reads as it is written in each language", () => {
  expect(formatDay("zh-CN", "2026-06-15")).toBe("6月15日");
  expect(formatDay("zh-Hant", "2026-06-15")).toBe("6月15日");
  expect(formatDay("en", "2026-06-15")).toBe("15 June");
  expect(formatFullDay("zh-CN", "2026-06-15")).toBe("2026年6月15日");
  expect(formatFullDay("en", "2026-06-15")).toBe("15 June 2026");
});

test("a moment near midnight belongs to Shanghai's day", () => {
  expect(formatDay("zh-CN", new Date("2026-06-15T16:30:00Z"))).toBe("6月16日");
  expect(formatClock("zh-CN", new Date("2026-06-15T16:05:00Z"))).toBe("00:05");
  expect(formatMoment("zh-CN", new Date("2026-06-20T02:32:00Z"))).toBe("6月20日 10:32");
});

test("figures carry separators and percentages one decimal", () => {
  expect(formatNumber("zh-CN", 12345)).toBe("12,345");
  expect(formatPercent("zh-CN", 38 / 54)).toBe("70.4%");
  expect(formatPercent("en", 1)).toBe("100.0%");
});

test("a deadline says what is left, that it is today, or how late it is", () => {
  expect(formatDeadline("zh-CN", 9)).toBe("剩9天");
  expect(formatDeadline("zh-CN", 0)).toBe("今天");
  expect(formatDeadline("zh-Hant", -3)).toBe("逾期3天");
  expect(formatDeadline("en", -1)).toBe("1 day overdue");
});
