import { describe, expect, it } from "vitest";
import { readDays } from "@/lib/orgs/calendars/rules";

const days = (text: string) => {
  const read = readDays(text);
  return "days" in read ? read.days.map(({ day, kind, name }) => `${day} ${kind} ${name}`) : read;
};

describe("a pasted list of days off and days worked", () => {
  it("is read line by line, with one day or a span on each", () => {
    expect(days("2027-02-05至2027-02-07 放假 春节\n\n2027年2月20日 上班 春节调休\n2027/4/5 放假 清明")).toEqual([
      "2027-02-05 HOLIDAY 春节",
      "2027-02-06 HOLIDAY 春节",
      "2027-02-07 HOLIDAY 春节",
      "2027-02-20 WORKDAY 春节调休",
      "2027-04-05 HOLIDAY 清明",
    ]);
  });

  it("is read from the text of an official notice, whose year stands once", () => {
    const text = `现将2027年部分节假日安排通知如下：
一、元旦：1月1日（星期五）至3日（星期日）放假，共3天。
二、劳动节：5月1日（星期六）至3日（星期一）放假调休，共3天。4月25日（星期日）、5月8日（星期六）上班。`;
    expect(days(text)).toEqual([
      "2027-01-01 HOLIDAY 元旦",
      "2027-01-02 HOLIDAY 元旦",
      "2027-01-03 HOLIDAY 元旦",
      "2027-04-25 WORKDAY 劳动节调休",
      "2027-05-01 HOLIDAY 劳动节",
      "2027-05-02 HOLIDAY 劳动节",
      "2027-05-03 HOLIDAY 劳动节",
      "2027-05-08 WORKDAY 劳动节调休",
    ]);
  });

  it("names the first line it cannot read: no kind, no year, no such day, a span that runs backwards", () => {
    expect(days("2027-02-05 放假 春节\n2027-02-06 春节")).toEqual({ badRow: 2 });
    expect(days("国庆节：10月1日放假")).toEqual({ badRow: 1 });
    expect(days("2027-02-30 放假")).toEqual({ badRow: 1 });
    expect(days("2027-02-05至2027-02-01 放假")).toEqual({ badRow: 1 });
    expect(days("春节放假安排")).toEqual([]);
  });
});
