import type { WpsCell } from "./wps-workbook";

export const rosterHeaders = [
  "序号",
  "党员姓名",
  "性别",
  "民族",
  "籍贯",
  "出生年月日",
  "公民身份号码",
  "文化程度",
  "学位",
  "党员类别",
  "入党时间",
  "转正日期",
  "所在党支部",
  "工作岗位",
  "手机号",
  "固定电话",
  "家庭住址",
  "是否流动党员",
  "是否离退休",
  "备注",
];

const surnames = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"];
const given = [..."知远若谷佩兰怀瑾敬和晓棠望舒静安明澈以宁书言清和景行嘉树云深子衿思齐"];
const schooling = ["初中", "高中", "大学专科", "大学本科", "硕士研究生"];

/** A well-formed identity number of nobody: the region does not exist. */
export function identityNumber(serial: number): string {
  const born = new Date(Date.UTC(1955, 0, 1) + (serial % 15_000) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .replaceAll("-", "");
  const body = `659${String(900 + (serial % 90))}${born}${String(serial % 1000).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return `${body}${"10X98765432"[sum % 11]}`;
}

export const rosterName = (serial: number): string =>
  `${surnames[serial % surnames.length]}${given[(serial * 7) % given.length]}${given[(serial * 3 + (serial >> 5)) % given.length]}`;

/** Rows of a county's own roster, twenty columns each, in the mixture of ways offices write them. */
export function rosterRows(count: number, branch: (serial: number) => string, from = 0): WpsCell[][] {
  return Array.from({ length: count }, (_, i) => {
    const n = from + i;
    const id = identityNumber(n);
    const born = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
    return [
      i + 1,
      rosterName(n),
      Number(id[16]) % 2 === 0 ? "女" : "男",
      "汉族",
      "某省某县",
      n % 3 === 0 ? born.replaceAll("-", ".") : { day: Math.floor(Date.parse(born) / 86_400_000) + 25_569 },
      id,
      schooling[n % 5] ?? "",
      n % 5 > 2 ? "学士" : "",
      n % 40 === 0 ? "预备党员" : "正式党员",
      { day: 36_500 + (n % 8_000) },
      n % 40 === 0 ? "" : { day: 36_865 + (n % 8_000) },
      branch(n),
      n % 6 === 0 ? "退休" : "科员",
      `139${String(10_000_000 + n)}`,
      `0999-555${String(1_000 + (n % 9_000))}`,
      `某县某镇某街道${n % 400}号`,
      n % 25 === 0 ? "是" : "否",
      n % 6 === 0 ? "是" : "否",
      "",
    ];
  });
}
