import { expect, test } from "vitest";
import { catalogues } from "@/lib/i18n/catalogues";
import { fieldMessage, refusalMessage } from "@/lib/i18n/refusals";
import { refusalCodes } from "@/lib/kernel/refusal";

test("a refusal names who may act when that is known", () => {
  expect(refusalMessage("zh-CN", "OWN_WORK")).toBe("本人的事项须由他人审核");
  expect(refusalMessage("zh-CN", "OWN_WORK", { who: "秦一鸣" })).toBe("本人的事项须由他人审核，请由秦一鸣审核");
  expect(refusalMessage("en", "TOO_MANY", { minutes: 3 })).toContain("3 minutes");
});

test("a refusal with half its details falls back to the plain sentence", () => {
  expect(refusalMessage("zh-CN", "ROW_ERRORS", { row: 12 })).toBe("有几行填写不规范，请按提示改正后再导入");
  expect(refusalMessage("zh-CN", "ROW_ERRORS", { row: 12, detail: "身份类别填写不规范" })).toBe(
    "第 12 行：身份类别填写不规范",
  );
});

test("a field always gets a sentence", () => {
  expect(fieldMessage("zh-CN", "tooLong", { max: 200 })).toBe("最多写 200 个字");
  expect(fieldMessage("zh-CN", "tooLong")).toBe("请按要求填写这一栏");
  expect(fieldMessage("zh-Hant", "toString")).toBe("請按要求填寫這一欄");
});

test("every code the product refuses with has its own words", () => {
  const sentences = refusalCodes.map((code) => refusalMessage("zh-CN", code));
  expect(new Set(sentences).size).toBe(refusalCodes.length);
  expect(Object.keys(catalogues["zh-CN"].refusals.codes)).toEqual(expect.arrayContaining([...refusalCodes]));
});
