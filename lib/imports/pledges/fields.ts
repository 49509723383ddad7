import type { Field } from "../fields/schema";

const words = (key: string, max: number, synonyms: string[], example: string, width: number): Field => ({
  key,
  shape: "words",
  max,
  synonyms,
  example,
  width,
});

/** The fields of a pledge ledger, ours or a county's own. Their order is the order of `facts`, which the database reads by place. */
export const pledgeFields: readonly Field[] = [
  {
    key: "person",
    shape: "name",
    required: true,
    max: 40,
    synonyms: ["承诺人", "姓名", "党员姓名", "承诺党员", "承诺人姓名"],
    example: "林若谷",
    width: 12,
  },
  {
    ...words(
      "text",
      300,
      ["承诺事项", "承诺内容", "事项", "内容", "具体内容", "具体事项", "公开承诺内容"],
      "6月30日前，办理时限由20个工作日压到12个",
      44,
    ),
    required: true,
  },
  words("category", 60, ["类别", "承诺类别", "事项类别", "分类", "类型"], "业务工作", 16),
  words("target", 100, ["目标", "目标要求", "量化目标", "完成标准"], "12个工作日", 18),
  {
    key: "dueOn",
    shape: "day",
    future: true,
    synonyms: ["时限", "完成时限", "兑现时限", "完成时间", "兑现时间", "承诺时限", "截止日期"],
    example: "2026-06-30",
    width: 14,
  },
  words("beneficiary", 60, ["受益对象", "受益群众", "服务对象"], "办事群众", 16),
  words("checkedHow", 120, ["检查方式", "检查办法", "怎样检查", "监督方式"], "每月公布超时件数", 20),
  words("progress", 300, ["进展", "进展情况", "落实情况", "践诺情况", "践诺进展"], "", 28),
  words("key", 36, ["记录编号"], "", 24),
];

const at = new Map(pledgeFields.map(({ key }, place) => [key, place]));
/** Where a field stands among the facts of a row. */
export const pledgePlace = (key: string): number => at.get(key) ?? -1;

/** Behind the fields of a checked row stand whose it is and the pledge it goes to, empty where that is new. */
