import { describe, expect, it } from "vitest";
import { certificateNumber, readCertificateNumber } from "@/lib/commendations/awards/rules";
import { unusedKinds, usualKind } from "@/lib/commendations/kinds/rules";
import { byStrokes, closingStatement, isListLine, noticeText, resumedEnd } from "@/lib/commendations/notices/rules";
import { checksOf, divideByStandard, type Facts, reaches, satisfactionShare } from "@/lib/commendations/rules";
import type { Exceptions } from "@/lib/kernel/calendar";

const standard = { minSatisfaction: 80, minFulfilment: 60 };
const rated = { roundId: "e", orgName: "支部", satisfied: 8, basically: 1, dissatisfied: 1, merged: false };
const best: Facts = {
  subjectKind: "PERSON",
  standing: "FULL",
  membershipId: "m",
  pledgeId: "p",
  publishedOn: "2026-03-01",
  due: 4,
  fulfilled: 3,
  reviewTargetId: "t",
  reviewId: "v",
  reviewedOn: "2026-04-20",
  evaluation: rated,
  openOrdered: 0,
  orderedId: null,
};
const failing = (change: Partial<Facts>) =>
  checksOf({ ...best, ...change }, standard)
    .filter(({ passed }) => !passed)
    .map(({ rule }) => rule);

describe("INV-10 eligibility", () => {
  it.each<[string, Partial<Facts>, string[]]>([
    ["everything in place", {}, []],
    ["a probationary member", { standing: "PROBATIONARY" }, ["standing"]],
    ["no published pledge", { pledgeId: null }, ["pledge"]],
    ["no review in the period", { reviewTargetId: null, reviewId: null }, ["review"]],
    ["no evaluation in the period", { evaluation: null }, ["evaluation"]],
    [
      "satisfaction exactly at the threshold",
      { evaluation: { ...rated, satisfied: 8, basically: 0, dissatisfied: 2 } },
      [],
    ],
    [
      "satisfaction below the threshold",
      { evaluation: { ...rated, satisfied: 7, basically: 0, dissatisfied: 3 } },
      ["evaluation"],
    ],
    ["nobody but 不了解", { evaluation: { ...rated, satisfied: 0, basically: 0, dissatisfied: 0 } }, ["evaluation"]],
    ["fulfilment exactly at the threshold", { due: 5, fulfilled: 3 }, []],
    ["fulfilment below the threshold", { due: 4, fulfilled: 2 }, ["fulfilment"]],
    ["nothing due yet", { due: 0, fulfilled: 0 }, []],
    ["an ordered rectification open", { openOrdered: 1, orderedId: "r" }, ["rectification"]],
  ])("%s", (_, change, rules) => expect(failing(change)).toEqual(rules));

  it("names the figure and the row of every rule", () => {
    expect(
      checksOf(best, standard).map(({ rule, figure, sourceKind, sourceId }) => [rule, figure, sourceKind, sourceId]),
    ).toEqual([
      ["standing", "FULL", "MEMBERSHIP", "m"],
      ["pledge", "2026-03-01", "PLEDGE", "p"],
      ["review", "2026-04-20", "REVIEW", "v"],
      ["evaluation", "90.0%", "EVALUATION", "e"],
      ["fulfilment", "3/4", "PLEDGE", "p"],
      ["rectification", "0", "RECTIFICATION", null],
    ]);
  });

  it("asks no standing of an organisation, and never rounds a share up to the threshold", () => {
    expect(checksOf({ ...best, subjectKind: "ORG", standing: null }, standard).map(({ rule }) => rule)).not.toContain(
      "standing",
    );
    const near = { ...rated, satisfied: 7999, basically: 0, dissatisfied: 2001 };
    expect(checksOf({ ...best, evaluation: near }, standard).find(({ rule }) => rule === "evaluation")).toMatchObject({
      passed: false,
      figure: "79.9%",
    });
    expect(satisfactionShare({ ...near, satisfied: 0, basically: 0, dissatisfied: 0 })).toBeNull();
  });

  it.each([0, 1, 10])("RPT-28 AWD-09 %i candidates over the standard give as many, without a quota", (count) => {
    const over = Array.from({ length: count }, () => best);
    const under = Array.from({ length: 7 }, () => ({ ...best, openOrdered: 1 }));
    const { reached, short } = divideByStandard([...over, ...under], standard);
    expect([reached.length, short.length]).toEqual([count, 7]);
    expect(reached.every(({ checks }) => reaches(checks))).toBe(true);
  });
});

describe("a notice in words and days", () => {
  const dragonBoat: Exceptions = new Map([["2026-06-19", "HOLIDAY"]]);
  const wording = {
    basis: "根据评选通知。\n经会议研究，现予公示。",
    order: "按笔画排序",
    beginsOn: "2026-06-15",
    endsOn: "2026-06-22",
    workingDays: 5,
    holidays: [{ day: "2026-06-19", name: "端午" }],
    office: "县直机关工委",
    phone: "0999-5550100",
    address: "",
    mail: "",
  };

  it("AWD-21 says the reason, the list, both dates and how to object", () => {
    const lines = noticeText(wording).split("\n");
    expect(lines.findIndex(isListLine)).toBe(2);
    expect(lines[3]).toBe("公示时间：2026年6月15日至6月22日，共5个工作日（6月19日端午为法定假日，不计）。");
    expect(lines[4]).toContain("县直机关工委");
    expect(lines[5]).toBe("电话：0999-5550100");
  });

  it("sorts names by strokes", () => {
    const names = ["贾春和", "秦一鸣", "方晓棠"].map((subjectName) => ({ subjectName, subjectOrgName: "" }));
    expect(byStrokes(names).map(({ subjectName }) => subjectName)).toEqual(
      ["方晓棠", "秦一鸣", "贾春和"].sort(new Intl.Collator("zh-CN-u-co-stroke").compare),
    );
    expect(byStrokes(names)[0]?.subjectName).toBe("方晓棠");
  });

  it("resumes for the working days that were left, over weekend and holiday", () => {
    expect(resumedEnd("2026-06-17", "2026-06-22", "2026-06-24", dragonBoat)).toBe("2026-06-26");
    expect(resumedEnd("2026-06-22", "2026-06-22", "2026-06-27", dragonBoat)).toBe("2026-06-29");
    expect(resumedEnd("2026-06-20", "2026-06-19", "2026-06-29", dragonBoat)).toBe("2026-06-29");
  });

  it("writes the closing statement from what came in", () => {
    expect(closingStatement({ received: 0, answered: 0, named: 0 }, "", false)).toBe(
      "公示期间未收到异议。公示内容自张贴至期满未作改动。",
    );
    expect(closingStatement({ received: 0, answered: 3, named: 1 }, "经查不属实", true)).toBe(
      "公示期间收到异议3件（实名1件、匿名2件），均已核查并答复。核查期间中止公示，核查后恢复并补足公示期。处理结果：经查不属实。公示内容自张贴至期满未作改动。",
    );
  });
});

describe("numbers and kinds", () => {
  it("AWD-18 a number is read as people type it, and nothing else is one", () => {
    expect(certificateNumber("dzgj", 2026, 7)).toBe("DZGJ-2026-0007");
    for (const typed of [
      "DZGJ-2026-0007",
      "dzgj-2026-0007",
      " 证书第ＤＺＧＪ－２０２６－０００７号 ",
      "dzgj—2026—0007",
    ])
      expect(readCertificateNumber(typed), typed).toBe("DZGJ-2026-0007");
    for (const typed of ["", "2026-0007", "DZGJ-26-7", "DZGJ-2026-0007; drop table award"])
      expect(readCertificateNumber(typed), typed).toBeNull();
  });

  it("AWD-02 offers the usual awards that the issuer has not taken up yet", () => {
    expect(unusedKinds([]).map(({ kind }) => kind.name)).toEqual([
      "先进基层党组织",
      "优秀共产党员",
      "优秀党务工作者",
      "创先争优流动红旗",
      "党员之星",
      "夺旗争星·红旗",
      "夺旗争星·明星",
    ]);
    expect(unusedKinds([{ name: "优秀共产党员" }]).map(({ value }) => value)).toEqual([
      "usual:0",
      "usual:2",
      "usual:3",
      "usual:4",
      "usual:5",
      "usual:6",
    ]);
    expect(usualKind("usual:3")).toMatchObject({ subjectKind: "ORG", rotating: true });
    expect(usualKind("usual:9")).toBeUndefined();
    expect(usualKind("0190")).toBeUndefined();
  });
});
