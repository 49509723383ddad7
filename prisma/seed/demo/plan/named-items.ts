import type { MemberSeries } from "../series";
import type { Bucket } from "./pledge-shapes";

/** An item the story fixes: a sample by key, or words of its own. */
export type NamedItem = {
  sample?: string;
  own?: readonly [
    series: MemberSeries,
    matter: string,
    target: string,
    due: string,
    beneficiary: string,
    check: string,
  ];
  bucket: Bucket;
  fulfilledOn?: string;
  evidence?: string;
  progress?: readonly (readonly [on: string, note: string])[];
};

/** Items that texts elsewhere in the county quote; the other items of these members are generated. */
// biome-ignore format: a table reads by rows
export const namedItems: Readonly<Record<string, readonly NamedItem[]>> = {
  P06: [{ sample: "甲17", bucket: "NOT_DUE" }, { sample: "丙1", bucket: "NOT_DUE" }, { sample: "丁1", bucket: "NOT_DUE", progress: [["2026-04-02", "第一季度用车、接待情况已上墙，纪检负责人已核对。"]] }],
  P07: [
    { sample: "乙19", bucket: "NOT_DUE", progress: [["2026-05-20", "与社区划出 40 个短停车位，其余 80 个按月推进。"], ["2026-06-12", "东侧空地平整完，标线队已进场。"]] },
    { sample: "丙2", bucket: "DUE", progress: [["2026-05-18", "单向便道已通，夜间分段放行。"], ["2026-06-11", "连续降雨，边坡二次滑塌，增派两台机械。"]] },
    { sample: "丁12", bucket: "NOT_DUE" },
  ],
  P09: [{ sample: "丁11", bucket: "NOT_DUE" }],
  P10: [{ sample: "甲3", bucket: "NOT_DUE", progress: [["2026-04-10", "讲第 2 次专题党课，22 人到会。"]] }],
  P12: [
    { sample: "甲11", bucket: "FULFILLED", fulfilledOn: "2026-06-10", evidence: "三名支委当面各操作一次，季度报表已出。" },
    { sample: "乙20", bucket: "NOT_DUE" },
  ],
  P13: [{ sample: "甲2", bucket: "NOT_DUE" }, { sample: "丁3", bucket: "NOT_DUE" }],
  P14: [
    { sample: "丁2", bucket: "FULFILLED", fulfilledOn: "2026-06-09", evidence: "“三公”经费明细已张贴，提问登记簿 29 条全部答复。" },
    { sample: "乙16", bucket: "NOT_DUE", progress: [["2026-05-29", "报销环节由 5 个减到 4 个，验收与签字两步待合并。"]] },
    { sample: "丙20", bucket: "NOT_DUE" },
  ],
  P15: [{ sample: "甲4", bucket: "NOT_DUE", progress: [["2026-03-31", "第一份思想汇报已交组织委员。"], ["2026-06-08", "转正后仍按季汇报，第二份已交。"]] }],
  P16: [{ sample: "甲3", bucket: "NOT_DUE" }, { sample: "丙3", bucket: "NOT_DUE" }, { sample: "丁10", bucket: "NOT_DUE" }],
  P17: [{ sample: "甲10", bucket: "NOT_DUE", progress: [["2026-06-05", "已参加 5 次，支委代记。"]] }, { sample: "丙6", bucket: "NOT_DUE" }],
  P22: [
    { sample: "丙7", bucket: "NOT_DUE", progress: [["2026-05-15", "转入后接续，三名学生每周一次都有记录。"]] },
    { own: ["DUTY", "结对辅导住校生晚自习", "4 人，每周 2 次", "12-31", "住校学生", "辅导记录，班主任签字"], bucket: "NOT_DUE" },
    { sample: "甲6", bucket: "NOT_DUE" },
  ],
  P24: [{ sample: "丁16", bucket: "NOT_DUE" }],
  P26: [
    { sample: "丙12", bucket: "NOT_DUE", progress: [["2026-06-02", "已办结 6 件，均有双方签字。"]] },
    { sample: "丁6", bucket: "NOT_DUE", progress: [["2026-04-03", "第一季度村账贴到四个组。"]] },
    { sample: "乙12", bucket: "FULFILLED", fulfilledOn: "2026-05-26", evidence: "流转合同 60 亩齐全，38 户入股农户签字。" },
  ],
  P33: [{ sample: "甲3", bucket: "NOT_DUE", progress: [["2026-05-15", "讲第 2 次专题党课，全支部到会。"]] }],
  P34: [{ sample: "甲18", bucket: "NOT_DUE", progress: [["2026-03-27", "线上参加第 1 次学习并发言，家属代为转告。"]] }],
  P35: [{ own: ["DUTY", "清理下筏段路侧排水沟", "1.4 公里", "06-30", "沿线菜农", "验收单，排水一栏单列"], bucket: "NOT_DUE", progress: [["2026-06-17", "已清 1.4 公里，等农户回看。"]] }],
};
