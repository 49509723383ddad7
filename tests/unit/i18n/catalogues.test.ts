import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogues } from "@/lib/i18n/catalogues";
import { locales } from "@/lib/i18n/locales";

const forbidden =
  "租户 用户 打卡 签到排名 积分商城 上推 下钻 快照 驳回 违约 失败 非法操作 权限不足 参数错误 未知错误 亲， 您好呀 赋能 闭环 审批".split(
    " ",
  );

const glossary = readFileSync(new URL("glossary.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t"));

const flatten = (value: object, path = ""): [string, string][] =>
  Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === "string" ? [[`${path}${name}`, inner] as [string, string]] : flatten(inner, `${path}${name}.`),
  );

const flat = Object.fromEntries(locales.map((locale) => [locale, new Map(flatten(catalogues[locale]))]));
const words = (locale: string) => flat[locale] ?? new Map<string, string>();

const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name))].sort();

describe("the catalogues", () => {
  test("say the same things in the three languages", () => {
    for (const locale of locales) expect([...words(locale).keys()].sort()).toEqual([...words("zh-CN").keys()].sort());
  });

  test("carry the same placeholders in the three languages", () => {
    for (const [key, message] of words("zh-CN")) {
      for (const locale of locales) {
        expect({ locale, key, names: placeholders(words(locale).get(key) ?? "") }).toEqual({
          locale,
          key,
          names: placeholders(message),
        });
      }
    }
  });

  test("leave no value empty", () => {
    for (const locale of locales) {
      for (const [key, message] of words(locale)) expect(message.trim(), `${locale} ${key}`).not.toBe("");
    }
  });

  test("keep English free of Chinese, language names apart", () => {
    for (const [key, message] of words("en")) {
      if (!key.startsWith("common.preferences.zh")) expect(message, key).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("have a zh-Hant that is exactly what the generator gives", () => {
    const script = new URL("../../../scripts/traditional.mjs", import.meta.url).pathname;
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });

  test("write every glossary term in traditional characters as the glossary does", () => {
    for (const [key, message] of words("zh-CN")) {
      for (const [simplified = "", traditional = ""] of glossary) {
        if (message.includes(simplified) && key !== "common.preferences.zhCN") {
          expect(words("zh-Hant").get(key), key).toContain(traditional);
        }
      }
    }
  });

  test("use none of the words the glossary bans", () => {
    const found = [...words("zh-CN")].flatMap(([key, message]) =>
      forbidden.filter((word) => message.includes(word)).map((word) => `${key}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});
