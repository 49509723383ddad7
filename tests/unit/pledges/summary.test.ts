import { expect, test } from "vitest";
import { summaryLine } from "@/components/pledges/figure-words";
import { formatPercent } from "@/lib/i18n/format";
import { rates } from "@/lib/pledges/rules";

const figures = {
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
};

test("RPT-02 the summary line names every bucket", () => {
  expect(summaryLine("zh-CN", figures, "members")).toBe(
    "26人共计承诺事项80条，其中政治思想作风13条，业务工作67条；按时间进度已兑现55条，到期未兑现15条，未到期10条",
  );
});

test("LIFE-09 terminated items are told apart from the total", () => {
  expect(summaryLine("zh-CN", { ...figures, withdrawn: 2 }, "members")).toContain("；另有已终止2条，不计入总数");
});

test("RPT-03 the rates are printed with one decimal", () => {
  const { fulfilled, byNow } = rates(figures);
  expect([fulfilled, byNow].map((rate) => formatPercent("zh-CN", rate ?? 0))).toEqual(["68.8%", "78.6%"]);
});
