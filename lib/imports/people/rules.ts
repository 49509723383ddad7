import { bornIn, genderIn } from "../fields/rules";
import type { Fault, Field, Verdict } from "../fields/schema";

const flag = (key: string, synonyms: string[]): Field => ({ key, shape: "flag", synonyms, example: "否", width: 12 });

/** The fields of a roster. Their order is the order of `facts`, which the database's functions read by place. */
export const peopleFields: readonly Field[] = [
  {
    key: "name",
    shape: "name",
    required: true,
    max: 40,
    synonyms: ["姓名", "党员姓名", "名字", "党员名称", "同志姓名"],
    example: "林若谷",
    width: 12,
  },
  {
    key: "idNumber",
    shape: "identity",
    synonyms: ["身份证号", "身份证号码", "公民身份号码", "公民身份证号", "身份证", "证件号码"],
    example: "",
    width: 22,
  },
  {
    key: "gender",
    shape: "choice",
    options: { 男: "M", 女: "F", 男性: "M", 女性: "F", M: "M", F: "F" },
    synonyms: ["性别"],
    example: "女",
    width: 8,
  },
  {
    key: "bornOn",
    shape: "day",
    synonyms: ["出生日期", "出生年月", "出生年月日", "出生时间", "生日"],
    example: "1985-03-12",
    width: 14,
  },
  {
    key: "standing",
    shape: "choice",
    required: true,
    options: {
      正式党员: "FULL",
      正式: "FULL",
      中共党员: "FULL",
      党员: "FULL",
      预备党员: "PROBATIONARY",
      预备: "PROBATIONARY",
      中共预备党员: "PROBATIONARY",
    },
    synonyms: ["党员身份", "党员类别", "人员类别", "政治面貌", "党员类型", "身份", "是否正式党员"],
    example: "正式党员",
    width: 12,
  },
  {
    key: "joinedOn",
    shape: "day",
    synonyms: ["入党日期", "入党时间", "加入中共组织的时间", "加入党组织日期", "入党年月"],
    example: "2009-07-01",
    width: 14,
  },
  {
    key: "beginsOn",
    shape: "day",
    synonyms: ["进入本支部日期", "进入支部日期", "转入日期", "转入时间", "进入当前支部日期"],
    example: "2024-01-08",
    width: 16,
  },
  {
    key: "org",
    shape: "org",
    max: 120,
    synonyms: [
      "所在党支部",
      "所属党支部",
      "党支部",
      "支部",
      "支部名称",
      "所在支部",
      "所属支部",
      "所在党组织",
      "所属党组织",
      "组织关系所在党组织",
      "组织简码",
    ],
    example: "",
    width: 24,
  },
  {
    key: "post",
    shape: "words",
    max: 60,
    synonyms: ["岗位", "工作岗位", "职务", "单位及职务", "工作单位及职务", "现任职务", "行政职务"],
    example: "科员",
    width: 18,
  },
  {
    key: "phone",
    shape: "phone",
    max: 20,
    synonyms: ["电话", "手机", "手机号", "手机号码", "联系电话", "联系方式"],
    example: "0999-5550123",
    width: 16,
  },
  flag("leadingCadre", ["党员领导干部", "是否党员领导干部", "是否领导干部", "领导干部"]),
  flag("retired", ["离退休", "是否离退休", "是否退休", "退休"]),
  flag("floating", ["流动党员", "是否流动党员", "流动", "是否流动"]),
  flag("laidOff", ["下岗失业", "是否下岗", "是否下岗失业", "下岗"]),
  flag("noPost", ["无职党员", "是否无职", "无职", "是否无职党员"]),
  flag("infirm", ["年老体弱", "是否年老体弱"]),
  flag("lowSchooling", ["文化程度较低", "是否文化程度较低"]),
  flag("student", ["学生党员", "是否学生党员", "学生"]),
];

const at = Object.fromEntries(peopleFields.map(({ key }, place) => [key, place]));
export const place = (key: string): number => at[key] ?? -1;

export type PlaceOfOrg = { id: string; holdsMembers: boolean };
/** Organisations of the line by name, short name and code; null where several bear the name. */
export type OrgsByName = ReadonlyMap<string, PlaceOfOrg | null>;

/** What one row lacks as a person; completes birth and gender from the identity number and names the org in `facts`. */
export function completePerson(
  facts: string[],
  columnOf: (key: string) => number,
  orgs: OrgsByName,
  here: PlaceOfOrg,
): Fault[] {
  const faults: Fault[] = [];
  const id = facts[place("idNumber")] ?? "";
  if (id !== "") {
    const born = bornIn(id);
    const given = facts[place("bornOn")] ?? "";
    // 1985.03 is kept as its first day and does not contradict 1985-03-12.
    if (given !== "" && given !== born && !(given.endsWith("-01") && born.startsWith(given.slice(0, 7))))
      faults.push({ column: columnOf("bornOn"), code: "birthDiffers", argument: born });
    facts[place("bornOn")] = born;
    facts[place("gender")] ||= genderIn(id);
  }
  const org = orgOf(facts[place("org")] ?? "", orgs, here);
  if (typeof org === "string") faults.push({ column: columnOf("org"), code: org });
  else if (org.holdsMembers) facts[place("org")] = org.id;
  else faults.push({ column: columnOf("org"), code: "holdsNoMembers" });
  return faults;
}

function orgOf(name: string, orgs: OrgsByName, here: PlaceOfOrg): PlaceOfOrg | "unknownOrg" | "ambiguousOrg" {
  if (name === "") return here;
  const found = orgs.get(name) ?? orgs.get(name.toLowerCase());
  if (found === null) return "ambiguousOrg";
  return found ?? "unknownOrg";
}

/** Two rows of one file are the same person by identity number, else by name, birth and organisation. */
export const personKey = (facts: readonly string[]): string =>
  facts[place("idNumber")] || [facts[place("name")], facts[place("bornOn")], facts[place("org")]].join("|");

/** The line by which the database looks for a person: name, identity number, birth, organisation. */
export const personLine = (facts: readonly string[]): string[] =>
  ["name", "idNumber", "bornOn", "org"].map((key) => facts[place(key)] ?? "");

export type PersonMatch = {
  personId: string;
  orgId: string | null;
  reach: "HERE" | "BELOW" | "ELSEWHERE" | "NOWHERE";
  facts: string[] | null;
  twice: boolean;
};

const neverCompared = new Set([place("name"), place("org"), place("beginsOn")]);

/** LIFE-10: an update is for the roll one keeps oneself; what a lower branch holds differently stays and is said. */
export function judgePerson(
  facts: readonly string[],
  match: PersonMatch | undefined,
): { verdict: Verdict } | { code: "elsewhere" | "ambiguousPerson" } {
  if (!match) return { verdict: "ADD" };
  if (match.twice) return { code: "ambiguousPerson" };
  const moved = match.orgId !== facts[place("org")];
  if (match.reach === "ELSEWHERE" || match.reach === "NOWHERE" || moved) return { code: "elsewhere" };
  const differs = facts.some((fact, i) => fact !== "" && !neverCompared.has(i) && fact !== match.facts?.[i]);
  if (!differs) return { verdict: "SAME" };
  return { verdict: match.reach === "HERE" ? "UPDATE" : "KEPT" };
}
