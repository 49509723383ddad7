/** What a list of a sheet may be of. */
export const sheetSources = ["ITEMS", "PLEDGERS", "PROGRESS", "REVIEWS", "RECTIFICATIONS", "LOWER"] as const;
export type SheetSource = (typeof sheetSources)[number];

/** A field and what counties write over it. */
export type SheetField = { key: string; synonyms: readonly string[] };

const field = (key: string, ...synonyms: string[]): SheetField => ({ key, synonyms });
const index = field("index", "序号", "编号");

/** The fields of each kind of list; their words stand in the catalogue of messages under the same key. */
export const listFields: Record<SheetSource, readonly SheetField[]> = {
  ITEMS: [
    index,
    field("org", "党组织", "所在支部", "所在党支部", "支部名称", "单位"),
    field("pledger", "承诺人", "姓名", "党员姓名", "承诺党员", "责任人"),
    field("title", "职务", "单位及职务", "岗位"),
    field("category", "承诺类别", "类别", "分类"),
    field("family", "承诺大类", "方面"),
    field("text", "承诺事项", "承诺内容", "事项", "公开承诺内容", "内容"),
    field("target", "目标", "完成标准", "量化目标", "目标要求"),
    field("dueOn", "完成时限", "时限", "兑现时限", "完成时间"),
    field("beneficiary", "受益对象", "服务对象"),
    field("checkedHow", "检查方式", "监督方式"),
    field("progress", "进展情况", "进展", "落实情况", "践诺情况"),
    field("state", "兑现情况", "完成情况", "状态", "是否兑现", "是否完成"),
    field("fulfilledOn", "兑现日期", "兑现时间", "完成日期"),
    field("evidence", "佐证", "佐证材料"),
    field("note", "备注"),
  ],
  PLEDGERS: [
    index,
    field("pledger", "姓名", "承诺人", "党员姓名"),
    field("title", "职务", "单位及职务", "岗位"),
    field("items", "承诺事项数", "承诺条数", "事项数", "条数"),
    field("fulfilled", "已兑现", "兑现数", "已兑现条数"),
    field("due", "到期未兑现", "未兑现", "未兑现条数"),
    field("notDue", "未到期", "未到期条数"),
    field("texts", "承诺内容", "承诺事项", "公开承诺内容"),
    field("publishedOn", "公开日期", "公开时间"),
  ],
  PROGRESS: [
    index,
    field("pledger", "承诺人", "姓名"),
    field("text", "承诺事项", "承诺内容", "事项"),
    field("happenedOn", "日期", "时间", "发生日期"),
    field("note", "进展情况", "进展", "落实情况"),
    field("quantity", "数量", "完成数量"),
    field("enteredBy", "填写人", "填报人", "记录人"),
  ],
  REVIEWS: [
    index,
    field("reviewer", "点评领导", "点评人"),
    field("subject", "点评对象", "被点评人", "姓名"),
    field("org", "党组织", "所在支部", "单位"),
    field("heldOn", "点评时间", "时间", "日期"),
    field("mode", "点评方式", "方式", "形式"),
    field("achievements", "肯定成绩", "成绩"),
    field("shortcomings", "存在不足", "不足", "存在问题"),
    field("direction", "努力方向", "整改方向"),
  ],
  RECTIFICATIONS: [
    index,
    field("org", "党组织", "单位", "责任单位"),
    field("source", "问题来源", "来源", "类别"),
    field("problem", "存在问题", "问题", "事项", "整改事项"),
    field("cause", "原因分析", "原因"),
    field("measure", "整改措施", "措施"),
    field("owner", "责任人"),
    field("dueOn", "整改时限", "时限", "完成时限"),
    field("progress", "进展情况", "进展", "整改进展"),
    field("state", "整改情况", "状态", "是否完成", "是否销号"),
    field("closedOn", "销号日期", "销号时间"),
  ],
  LOWER: [
    index,
    field("org", "党组织", "单位", "党组织名称", "单位名称", "支部名称"),
    field("pledgers", "承诺人数", "参与人数"),
    field("items", "承诺事项数", "承诺条数", "承诺数", "事项数"),
    field("fulfilled", "已兑现", "兑现数"),
    field("overdue", "到期未兑现", "未兑现"),
    field("notDue", "未到期"),
    field("withdrawn", "已终止"),
    field("rate", "兑现率"),
  ],
};

/** Single figures and words of the org that fills the sheet. */
export const cellFields: readonly SheetField[] = [
  field("unit", "填报单位", "单位", "填报单位（盖章）", "党组织名称", "单位名称"),
  field("reporter", "填报人", "制表人", "填表人", "经办人"),
  field("today", "填报日期", "填报时间", "日期", "填表日期"),
  field("year", "年度", "年份"),
  field("campaign", "活动名称"),
  field("members", "党员人数", "党员数", "党员总数"),
  field("leadingMembers", "党员领导干部", "领导干部人数"),
  field("pledgers", "承诺人数", "参与承诺人数", "参加承诺党员数"),
  field("items", "承诺事项数", "承诺条数", "承诺事项总数"),
  field("fulfilled", "已兑现", "已兑现数", "已兑现条数"),
  field("due", "到期未兑现", "未兑现", "未兑现条数"),
  field("notDue", "未到期", "未到期条数"),
  field("withdrawn", "已终止"),
  field("rate", "兑现率"),
  field("rateByNow", "到期兑现率"),
  field("summary", "汇总说明", "总体情况"),
  field("reviewsDue", "应点评", "应点评数"),
  field("reviewsDone", "已点评", "已点评数"),
  field("rectificationsOpen", "整改中", "未销号"),
  field("rectificationsLate", "逾期未整改"),
];
