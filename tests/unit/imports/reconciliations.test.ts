import { describe, expect, test } from "vitest";
import { compareLedgers, type OwnRow, readPaper } from "@/lib/imports/reconciliations/rules";

const own = (id: string, person: string, text: string, fulfilled = false, body = false): OwnRow => ({
  id,
  pledgeId: id,
  person,
  text,
  fulfilled,
  body,
});

describe("PLG-22 a ledger on paper beside ours", () => {
  test("rows copied with their heading are read by its words, names under merged cells go on, sums are left out", () => {
    expect(
      readPaper(
        "序号\t姓名\t承诺事项\t完成情况\n1\t张三\t每月走访两户\t已完成\n2\t\t窗口午间不断档\t正在推进\n合计\t2",
      ),
    ).toEqual([
      { line: 2, person: "张三", text: "每月走访两户", fulfilled: true },
      { line: 3, person: "张三", text: "窗口午间不断档", fulfilled: false },
    ]);
  });

  test("rows without a heading are name, item and state", () => {
    expect(readPaper("张　三\t每月走访两户\t\n李四\t学习十二次\t√")).toEqual([
      { line: 1, person: "张三", text: "每月走访两户", fulfilled: null },
      { line: 2, person: "李四", text: "学习十二次", fulfilled: true },
    ]);
  });

  test("differences are told to the row: only here, only there, another state, another wording; figures stand beside each other", () => {
    const seen = compareLedgers(
      readPaper("张三\t每月走访两户，\t已完成\n张三\t窗口午间不断档，有人值守\t未完成\n李四\t修桥一座\t"),
      [
        own("a", "张三", "每月走访两户"),
        own("b", "张三", "窗口午间不断档，专人值守"),
        own("c", "王五", "学习十二次", true),
      ],
    );
    expect(seen.differences.map(({ kind }) => kind)).toEqual(["state", "wording", "onlyPaper", "onlyOwn"]);
    expect([seen.paper, seen.own]).toEqual([
      { people: 2, items: 3, fulfilled: 1 },
      { people: 2, items: 3, fulfilled: 1 },
    ]);
  });

  test("what the branch itself has pledged is compared where the paper holds it, and is nothing too many where it does not", () => {
    const rows = [own("a", "张三", "每月走访两户"), own("b", "某局第一党支部", "每季度公开账目", false, true)];
    const seen = (pasted: string) => compareLedgers(readPaper(pasted), rows);
    const both = seen("某局第一党支部\t每季度公开账目\t未兑现\n张三\t每月走访两户\t未兑现");
    expect([both.differences, both.own.items]).toEqual([[], 2]);
    const members = seen("张三\t每月走访两户\t未兑现");
    expect([members.differences, members.own.items]).toEqual([[], 1]);
  });

  test("the same ledger differs in nothing", () => {
    expect(
      compareLedgers(readPaper("张三\t每月走访两户\t未兑现"), [own("a", "张三", "每月走访两户")]).differences,
    ).toEqual([]);
  });
});
