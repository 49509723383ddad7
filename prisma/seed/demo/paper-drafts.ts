import type { PaperPlan } from "./papers";

/** What a branch has begun to write, and what it threw away. */
export const paperDrafts: readonly PaperPlan[] = [
  {
    ...{
      key: "branch report",
      org: "O05",
      by: "P10",
      kind: "REPORT",
      issuer: "县交通运输局第一党支部",
      campaign: true,
    },
    title: "上半年创先争优活动情况的报告",
    number: null,
    on: "2026-06-18",
    recipients: "县交通运输局机关党总支",
    bases: ["bureau scheme"],
    text: [
      "现将本支部上半年创先争优活动情况报告如下。",
      "一、主要做法",
      "承诺全部公开，两轮点评完成，群众评议一次。",
      "二、存在不足",
    ],
  },
  {
    ...{ key: "branch bulletin", org: "O05", by: "P10", kind: "NOTICE", campaign: true },
    issuer: "县交通运输局第一党支部",
    title: "关于调整党员活动日时间的通知",
    number: null,
    on: "2026-06-16",
    recipients: "各党小组",
    bases: [],
    text: ["因值班安排，六月党员活动日改在月末最后一个星期五下午。"],
    binned: true,
  },
];
