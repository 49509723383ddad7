import { describe, expect, it } from "vitest";
import {
  composedSummary,
  copiedSentences,
  coverageWords,
  foreignSelves,
  opinionWords,
  roundsWords,
  type SummaryFacts,
} from "@/lib/reviews/summaries/rules";

const facts: SummaryFacts = {
  orgName: "某县城建局党总支",
  title: "第二轮领导点评",
  basisDocument: "关于做好第二轮领导点评工作的通知",
  opensOn: "2026-05-20",
  closesOn: "2026-06-30",
  state: "OPEN",
  earlier: [{ title: "第一轮领导点评", state: "CLOSED" }],
  modes: ["会议点评", "座谈会点评"],
  kinds: [
    { kind: "UNIT", drawn: 6, done: 6, exempted: 0 },
    { kind: "MEMBER", drawn: 26, done: 26, exempted: 0 },
  ],
  sessions: 3,
  symposia: 2,
  opinions: 13,
  answered: 2,
  mutual: 4,
  problems: ["窗口午间无人", "公开栏更新不及时。"],
  opened: 5,
  closed: 3,
  late: 1,
};

describe("REV-51 the summary of a round is composed of its records", () => {
  it("REV-51 modes, coverage, opinions, problems and rectification, each figure as recorded", () => {
    const text = composedSummary(facts);
    for (const part of [
      "按照《关于做好第二轮领导点评工作的通知》要求",
      "5月20日至6月30日",
      "会议点评、座谈会点评",
      "科室6/6、党员26/26，做到了点评工作全覆盖",
      "召开座谈会2次，共收到群众意见建议13条",
      "1．窗口午间无人。",
      "2．公开栏更新不及时。",
      "立项整改5条，已销号3条，逾期1条",
      "互评4人次",
    ])
      expect(text).toContain(part);
    expect(text.match(/^[一二三四五]、/gm)).toHaveLength(5);
  });

  it("RPT-07 the first round done, the second running", () => {
    expect(roundsWords([...facts.earlier, facts])).toBe("第一轮领导点评已完成，第二轮领导点评进行中");
    expect(composedSummary({ ...facts, earlier: [] })).toContain("目前，第二轮领导点评进行中。");
  });

  it("RPT-09 13 opinions at 2 symposia; without a symposium the number alone", () => {
    expect(opinionWords(facts)).toBe("召开座谈会2次，共收到群众意见建议13条");
    expect(opinionWords({ symposia: 0, opinions: 13 })).toBe("共收到群众意见建议13条");
  });

  it("RPT-10 coverage by kind of subject, and 全覆盖 only where nobody is left", () => {
    const kinds = [
      { kind: "UNIT", drawn: 6, done: 6, exempted: 0 },
      { kind: "SUB_BUREAU", drawn: 3, done: 3, exempted: 0 },
      { kind: "ORG", drawn: 14, done: 13, exempted: 1 },
    ] as const;
    expect(coverageWords(kinds)).toBe("科室6/6、分局3/3、支部13/14（免评1），做到了点评工作全覆盖");
    expect(coverageWords([{ kind: "MEMBER", drawn: 26, done: 25, exempted: 0 }])).toBe("党员25/26，还剩1个没有点评");
  });
});

describe("REV-53 a text taken over from a bureau still calls itself one", () => {
  const bureau =
    "为把领导点评做实，局党组先后召开两次座谈会，收到群众意见建议13条，不断摸索适合我局的新办法，窗口服务有了新气象。";
  it("REV-53 我局 in the summary of a school is pointed out, in that of the bureau it is not", () => {
    expect(foreignSelves(bureau, "某县第二中学党支部")).toEqual(["我局"]);
    expect(foreignSelves(bureau, "某县规划局党总支")).toEqual([]);
    expect(foreignSelves(bureau.replace("我局", "我校"), "某县第二中学党支部")).toEqual([]);
  });
});

describe("REV-53 what was taken over word for word is shown sentence by sentence", () => {
  const last = "一、基本情况\n召开座谈会两次，收到群众意见建议13条。班子成员逐个听取汇报，当面指出不足。";
  it("REV-53 only whole sentences count, each once; headings, short turns and changed figures do not", () => {
    const now =
      "一、基本情况\n召开座谈会三次，收到群众意见建议9条。班子成员逐个听取汇报，当面指出不足。班子成员逐个听取汇报，当面指出不足。";
    expect(copiedSentences(now, last)).toEqual(["班子成员逐个听取汇报，当面指出不足。"]);
    expect(copiedSentences(now, null)).toEqual([]);
  });
});
