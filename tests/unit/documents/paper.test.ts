import { describe, expect, it } from "vitest";
import { blocksOf } from "@/lib/documents/paper";

describe("the text of a paper", () => {
  it("CAM-02 short lines with 一、 and （一） become headings, whose numbers the layout writes; others stay as they are", () => {
    expect(blocksOf("各党支部要抓好落实。\n一、总体要求\n（一）时间\n二、步骤")).toEqual([
      { kind: "paragraph", text: "各党支部要抓好落实。" },
      { kind: "heading", level: 1, text: "总体要求" },
      { kind: "heading", level: 2, text: "时间" },
      { kind: "heading", level: 1, text: "步骤" },
    ]);
  });

  it("CAM-02 where one heading runs on into its text, its whole level stays as it was written", () => {
    const long = `二、步骤。${"三月底前定诺公开，".repeat(5)}`;
    expect(blocksOf(`一、要求\n${long}`)).toEqual([
      { kind: "paragraph", text: "一、要求" },
      { kind: "paragraph", text: long },
    ]);
  });
});
