import { expect, test } from "vitest";
import { localPath, refererPath } from "@/lib/i18n/local-path";

test("a way back stays on this site", () => {
  expect(localPath("/o/sj/pledges?q=lzy")).toBe("/o/sj/pledges?q=lzy");
  for (const elsewhere of [
    "//evil.example/x",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "",
    null,
  ]) {
    expect(localPath(elsewhere)).toBe("/");
  }
});

test("a referer counts only from the same host", () => {
  expect(refererPath("https://zy.example/o/sj?q=1", "zy.example")).toBe("/o/sj?q=1");
  expect(refererPath("https://evil.example/o/sj", "zy.example")).toBe("/");
  expect(refererPath("nonsense", "zy.example")).toBe("/");
  expect(refererPath(null, "zy.example")).toBe("/");
});
