import { describe, expect, test } from "vitest";
import { bodyOf, findHeading, guessFields } from "@/lib/imports/headers/rules";
import { peopleFields } from "@/lib/imports/people/rules";

const rows = (...lines: (string | number | null)[][]) => lines.map((cells, at) => ({ number: at + 1, cells }));
const guess = (headers: string[], remembered = new Map<string, string>()) =>
  Object.fromEntries(
    [
      ...guessFields(
        headers.map((header, position) => ({ position, header })),
        peopleFields,
        remembered,
      ),
    ].filter(([, field]) => field),
  );

describe("the heading of a county's own sheet", () => {
  test("stands below a title, a caption and blank rows", () => {
    const found = findHeading(
      rows(
        ["某县党员花名册", null, null],
        ["填报单位：某局", null, "2026年6月"],
        [],
        ["序号", "党员姓名", "党员类别"],
        [1, "张三", "正式"],
      ),
      [],
      peopleFields,
    );
    expect(found).toMatchObject({ row: 4, end: 4 });
    expect(found?.columns.map(({ header }) => header)).toEqual(["序号", "党员姓名", "党员类别"]);
  });

  test("over two rows of merged cells every column has its whole name", () => {
    const sheet = rows(
      ["名册", null, null, null],
      ["姓名", "党员类别", "联系", null],
      [null, null, "手机号码", "家庭住址"],
      ["张三", "正式", "139", "街"],
    );
    const merges = [
      { top: 1, left: 0, bottom: 1, right: 3 },
      { top: 2, left: 0, bottom: 3, right: 0 },
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 3 },
    ];
    const found = findHeading(sheet, merges, peopleFields);
    expect(found).toMatchObject({ row: 2, end: 3 });
    expect(found?.columns.map(({ header }) => header)).toEqual(["姓名", "党员类别", "联系·手机号码", "联系·家庭住址"]);
    expect(guessFields(found?.columns ?? [], peopleFields, new Map()).get(2)).toBe("phone");
    expect(bodyOf(sheet, { end: found?.end ?? 0 })).toHaveLength(1);
  });

  test("sums and signatures at the foot are no rows", () => {
    expect(
      bodyOf(rows(["姓名"], ["张三"], ["合计", 1], ["填表人：李四"], [" "]), { end: 1 }).map(({ cells }) => cells[0]),
    ).toEqual(["张三"]);
  });

  test("synonyms are guessed, remarks and marks passed over, each field once; what the org said last time comes first", () => {
    expect(guess(["党员姓名*", "公民身份号码（18位）", "本人手机号码", "所在党支部", "工作岗位", "备注"])).toEqual({
      0: "name",
      1: "idNumber",
      2: "phone",
      3: "org",
      4: "post",
    });
    expect(guess(["姓名", "曾用姓名"])).toEqual({ 0: "name" });
    expect(
      guess(
        ["备注", "姓名"],
        new Map([
          ["备注", "post"],
          ["姓名", ""],
        ]),
      ),
    ).toEqual({ 0: "post" });
  });
});
