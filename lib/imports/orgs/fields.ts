import type { Field } from "../fields/schema";

const choice = (key: string, synonyms: string[], example: string, options: Record<string, string>): Field => ({
  key,
  shape: "choice",
  required: true,
  options,
  synonyms,
  example,
  width: 14,
});
const words = (key: string, max: number, synonyms: string[], example: string, width: number): Field => ({
  key,
  shape: "words",
  max,
  synonyms,
  example,
  width,
});

const kinds = {
  党委: "COMMITTEE",
  基层党委: "COMMITTEE",
  机关党委: "COMMITTEE",
  党总支: "GENERAL_BRANCH",
  党总支部: "GENERAL_BRANCH",
  总支: "GENERAL_BRANCH",
  党支部: "BRANCH",
  支部: "BRANCH",
  联合党支部: "JOINT_BRANCH",
  联合支部: "JOINT_BRANCH",
  临时党支部: "TEMPORARY_BRANCH",
  临时支部: "TEMPORARY_BRANCH",
  外建党组织: "AWAY_BRANCH",
  党组: "PARTY_GROUP",
  工委: "WORKING_COMMITTEE",
  党工委: "WORKING_COMMITTEE",
  地方党委: "LOCAL_COMMITTEE",
};
const levels = {
  基层: "GRASSROOTS",
  县直单位: "UNIT",
  县直部门: "DEPARTMENT",
  企业: "ENTERPRISE",
  乡镇: "TOWNSHIP",
  村: "VILLAGE",
  县级: "COUNTY",
  县: "COUNTY",
  市州级: "PREFECTURE",
  市级: "PREFECTURE",
  省级: "PROVINCE",
};
const fieldsOfWork = {
  机关: "ORGAN",
  领导机关: "LEADING_ORGAN",
  窗口: "WINDOW",
  窗口单位: "WINDOW",
  事业单位: "INSTITUTION",
  学校: "SCHOOL",
  国有企业: "STATE_ENTERPRISE",
  国企: "STATE_ENTERPRISE",
  非公企业: "PRIVATE_ENTERPRISE",
  社会组织: "SOCIAL_ORG",
  非公和社会组织: "TWO_NEW",
  两新组织: "TWO_NEW",
  农村: "RURAL",
  社区: "COMMUNITY",
  离退休: "RETIRED",
  流动党员: "FLOATING",
  项目: "PROJECT",
  保密单位: "CONFIDENTIAL",
};

/** The fields of a list of organisations. Their order is the order of `facts`, which the database reads by place. */
export const orgFields: readonly Field[] = [
  {
    key: "name",
    shape: "name",
    required: true,
    max: 80,
    synonyms: ["组织名称", "党组织名称", "党组织全称", "全称", "名称", "党组织"],
    example: "某局第三党支部",
    width: 28,
  },
  words("shortName", 30, ["简称", "组织简称", "党组织简称"], "三支部", 16),
  choice("kind", ["类型", "类别", "组织类型", "组织类别", "党组织类型", "党组织类别"], "党支部", kinds),
  choice("level", ["层级", "级别", "组织层级", "党组织层级"], "基层", levels),
  choice("field", ["领域", "所属领域", "行业", "所属行业", "单位性质"], "机关", fieldsOfWork),
  {
    key: "parent",
    shape: "org",
    max: 120,
    synonyms: ["上级党组织", "上级组织", "隶属", "隶属党组织", "上级党组织名称", "所属党组织", "上级"],
    example: "",
    width: 28,
  },
  {
    key: "phone",
    shape: "phone",
    max: 20,
    synonyms: ["电话", "联系电话", "办公电话", "联系方式"],
    example: "0999-5550123",
    width: 16,
  },
  words("address", 120, ["地址", "办公地址", "通讯地址", "所在地"], "", 24),
  words("code", 12, ["简码", "组织简码", "党组织简码", "代码", "编码"], "", 12),
];

const at = new Map(orgFields.map(({ key }, place) => [key, place]));
/** Where a field stands among the facts of a row. */
export const orgPlace = (key: string): number => at.get(key) ?? -1;
