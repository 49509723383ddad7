import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256 } from "@/lib/kernel/ids";
import { bucketOf, type ItemState, qualityHints } from "@/lib/pledges/items/rules";
import { type Counted, figuresOf, readCursor, writeCursor } from "@/lib/pledges/ledger/rules";
import { buckets, type Content, contentHash, meetsStandard, rates, readiness } from "@/lib/pledges/rules";

const today = "2026-06-20";
const day = fc
  .date({ min: new Date("2025-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const state = fc.constantFrom<ItemState>("OPEN", "CLAIMED", "FULFILLED", "WITHDRAWN");
const items = fc.array(fc.record({ state, dueOn: day }), { maxLength: 120 });

describe("buckets", () => {
  test("INV-06 the buckets of any items sum to their number, whatever the day", () => {
    fc.assert(
      fc.property(items, day, (some, on) => {
        const { fulfilled, due, notDue, withdrawn } = buckets(some, on);
        expect(fulfilled + due + notDue + withdrawn).toBe(some.length);
      }),
    );
  });

  test("PLG-23 an item is due on its day and stays due until it is confirmed", () => {
    expect(bucketOf({ state: "OPEN", dueOn: "2026-06-21" }, today)).toBe("notDue");
    expect(bucketOf({ state: "OPEN", dueOn: today }, today)).toBe("due");
    expect(bucketOf({ state: "CLAIMED", dueOn: "2026-06-19" }, today)).toBe("due");
    expect(bucketOf({ state: "FULFILLED", dueOn: "2026-12-31" }, today)).toBe("fulfilled");
  });

  test("LIFE-09 a terminated item stands apart even after its day", () => {
    expect(bucketOf({ state: "WITHDRAWN", dueOn: "2026-01-01" }, today)).toBe("withdrawn");
  });
});

const row = (family: string, given: Partial<Counted>): Counted => ({
  who: "members",
  family,
  pledgers: 26,
  items: 0,
  fulfilled: 0,
  due: 0,
  notDue: 0,
  withdrawn: 0,
  matching: 0,
  ...given,
});
const discipline = [
  row("政治思想作风", { items: 13, fulfilled: 9, due: 2, notDue: 2 }),
  row("业务工作", { items: 67, fulfilled: 46, due: 13, notDue: 8 }),
];

describe("figures", () => {
  test("RPT-02 80 items of 26 pledgers: 55 fulfilled, 15 due, 10 not yet due", () => {
    expect(figuresOf(discipline)).toEqual({
      pledgers: 26,
      items: 80,
      fulfilled: 55,
      due: 15,
      notDue: 10,
      withdrawn: 0,
      families: [
        { family: "政治思想作风", items: 13 },
        { family: "业务工作", items: 67 },
      ],
    });
  });

  test("RPT-03 55/80 reads 68.8 %, 55/70 reads 78.6 %, 80/26 reads 3.08", () => {
    const { fulfilled, byNow, perPledger } = rates(figuresOf(discipline));
    expect(((fulfilled ?? 0) * 100).toFixed(1)).toBe("68.8");
    expect(((byNow ?? 0) * 100).toFixed(1)).toBe("78.6");
    expect(perPledger?.toFixed(2)).toBe("3.08");
  });

  test("a rate without a denominator is none rather than nought", () => {
    expect(rates(figuresOf([]))).toEqual({ fulfilled: null, byNow: null, perPledger: null });
  });

  test("members and the body itself are counted apart and together", () => {
    const both = [...discipline, row("服务中心", { who: "body", pledgers: 1, items: 3, notDue: 3 })];
    expect(figuresOf(both, "members").items).toBe(80);
    expect(figuresOf(both).items).toBe(83);
    expect(figuresOf(both).pledgers).toBe(27);
  });
});

const wording = {
  number: 1,
  text: "读完 4 本书",
  target: "4 篇",
  dueOn: today,
  beneficiary: "党员",
  checkedHow: "登记",
};

describe("fingerprint", () => {
  test("INV-06 anyone can compute the fingerprint again from the published lines", () => {
    const second = { ...wording, number: 2, text: "走访 5 户" };
    const lines = "1|读完 4 本书|4 篇|2026-06-20|党员|登记\n2|走访 5 户|4 篇|2026-06-20|党员|登记";
    expect(contentHash([second, wording])).toBe(sha256(lines));
  });

  test("INV-06 one changed character changes the fingerprint", () => {
    expect(contentHash([{ ...wording, target: "5 篇" }])).not.toBe(contentHash([wording]));
  });
});

const whole: Content = {
  surveys: 1,
  items: 3,
  leadingCadre: true,
  leaderItems: 1,
  families: ["政治思想作风", "业务工作"],
  covered: ["业务工作", "政治思想作风"],
  form: "WRITTEN",
  oralAllowed: false,
};

describe("the gate before examination", () => {
  test("INV-07 a leading cadre covers every family and adds a leader item", () => {
    expect(meetsStandard(whole)).toBe(true);
    expect(meetsStandard({ ...whole, leaderItems: 0 })).toBe(false);
    expect(meetsStandard({ ...whole, covered: ["业务工作"] })).toBe(false);
  });

  test("INV-07 an ordinary member needs neither", () => {
    expect(meetsStandard({ ...whole, leadingCadre: false, leaderItems: 0, covered: ["业务工作"] })).toBe(true);
  });

  test("INV-01 INV-07 what is missing is named, the survey first", () => {
    expect(readiness(whole)).toBe(true);
    expect(readiness({ ...whole, surveys: 0, items: 0 })).toBe("SURVEY_MISSING");
    expect(readiness({ ...whole, items: 0 })).toBe("ITEMS_MISSING");
    expect(readiness({ ...whole, leaderItems: 0 })).toBe("BELOW_STANDARD");
    expect(readiness({ ...whole, form: "ORAL" })).toBe("ORAL_NOT_ALLOWED");
    expect(readiness({ ...whole, form: "ORAL", oralAllowed: true })).toBe(true);
  });
});

describe("quality hints", () => {
  const draft = (text: string, target = "", beneficiary = "", checkedHow = "") =>
    qualityHints({ text, target, beneficiary, checkedHow });

  test("PLG-11 vague words without a measure are flagged", () => {
    expect(draft("进一步加强学习，努力提高自身素质。")).toEqual(["VAGUE", "NO_BENEFICIARY", "NO_CHECK"]);
    expect(draft("12月31日前，改进工作作风，提高服务水平")).toContain("VAGUE");
    expect(draft("完成上级交办的各项任务。")).toContain("DUTY_ANYWAY");
    expect(draft("改善窗口环境", "", "群众", "抽查")).toEqual(["NO_MEASURE"]);
  });

  test("PLG-11 a measured pledge is left alone, also with a vague word in it", () => {
    expect(draft("提高办件速度，由 20 个工作日压到 12 个", "12 个工作日", "客运企业", "每月公布")).toEqual([]);
    expect(draft("全年零违反廉洁纪律", "", "群众", "每季度回访")).toEqual([]);
  });

  test("PLG-17 an oral pledge is asked only for the matter", () => {
    expect(
      qualityHints({ text: "每月值守 2 次", target: "", beneficiary: "", checkedHow: "" }, { lenient: true }),
    ).toEqual([]);
  });
});

test("a page key survives the address bar, and nonsense is no key", () => {
  const key = { sortKey: "林.zhi yuan", pledge: 12, item: 3 };
  expect(readCursor(writeCursor(key))).toEqual(key);
  expect(readCursor("x")).toBeUndefined();
  expect(readCursor(undefined)).toBeUndefined();
});
