/** 代号, 姓名, 性别, 出生年, 岗位, 所在组织 (home branch, or the seat of a leader whose membership lies outside the county tree), 领导干部, 自何时在该组织. */
export type PersonRow = readonly [
  code: string,
  name: string,
  gender: "M" | "F",
  birthYear: number,
  post: string,
  org: string,
  leadingCadre: boolean,
  joinedOn: string,
];

/** P01–P35 without the three who are no party members (P28, P29, P32). */
// biome-ignore format: a table reads by rows
export const personRows: readonly PersonRow[] = [
  ["P01", "陆怀瑾", "M", 1969, "县委书记，县活动领导小组组长", "O01", true, "1991-06-20"],
  ["P02", "贺明序", "M", 1971, "县委组织部部长，领导小组副组长", "O01", true, "1993-05-18"],
  ["P03", "章以宁", "F", 1976, "组织部副部长，活动办主任", "O01", true, "1998-06-12"],
  ["P04", "纪怀川", "M", 1968, "县直机关工委书记", "O02", true, "1990-11-02"],
  ["P05", "白叙之", "F", 1974, "县直机关工委副书记", "O02", true, "1997-06-25"],
  ["P06", "郭清晏", "M", 1970, "交通运输局党组书记、局长", "O05", true, "1992-12-08"],
  ["P07", "林知远", "M", 1973, "党组成员、副局长，机关党总支书记", "O05", true, "1996-06-18"],
  ["P08", "许承安", "M", 1975, "党组成员、副局长", "O06", true, "1998-12-03"],
  ["P09", "杜若溪", "F", 1977, "派驻纪检监察组组长", "O10", true, "2000-06-15"],
  ["P10", "周敬和", "M", 1979, "办公室主任", "O05", false, "2003-06-20"],
  ["P11", "梁守成", "M", 1967, "四级调研员", "O05", false, "1990-06-26"],
  ["P12", "秦一鸣", "F", 1986, "办公室副主任", "O05", false, "2009-05-28"],
  ["P13", "沈若谷", "M", 1984, "运政股股长", "O06", false, "2007-12-11"],
  ["P14", "方晓棠", "F", 1988, "财务股干部", "O05", false, "2012-06-19"],
  ["P15", "田小满", "F", 1998, "办公室科员", "O05", false, "2025-06-01"],
  ["P16", "孟守拙", "M", 1976, "运政窗口负责人", "O06", false, "2001-06-21"],
  ["P17", "顾长青", "M", 1944, "退休干部", "O08", false, "1968-07-01"],
  ["P18", "丁佩兰", "F", 1961, "退休干部", "O19", false, "1985-06-24"],
  ["P19", "祝云樵", "M", 1962, "退休干部", "O20", false, "1984-12-16"],
  ["P20", "余静山", "M", 1970, "教育工委书记", "O21", true, "1993-06-23"],
  ["P21", "曹木青", "F", 1974, "实验学校校长", "O23", true, "1999-06-17"],
  ["P22", "韩语桐", "F", 1993, "中学部教师", "O24", false, "2016-06-22"],
  ["P23", "石开阳", "M", 1972, "客运公司董事长", "O29", true, "1997-12-05"],
  ["P24", "卢青禾", "F", 1981, "禾声食品公司副总经理", "O33", false, "2006-06-14"],
  ["P25", "彭立夏", "F", 1978, "枫埠镇党委书记", "O36", true, "2002-06-28"],
  ["P26", "魏长河", "M", 1970, "村主任", "O37", false, "1996-06-11"],
  ["P27", "冯小楼", "M", 1990, "驻村第一书记", "O37", false, "2013-06-20"],
  ["P30", "蒋云舒", "F", 1982, "小学教师，县党代表", "O23", false, "2005-06-16"],
  ["P31", "苏见微", "F", 1980, "县委督查专员", "O01", true, "2004-06-22"],
  ["P33", "贾春和", "M", 1975, "案件审理室主任", "O10", true, "1999-12-09"],
  ["P34", "严松年", "M", 1979, "外出务工", "O41", false, "2004-06-27"],
  ["P35", "阮铁山", "M", 1971, "公路养护中心主任", "O07", true, "1998-06-25"],
];

/** Heads whom the plan of the county does not name; invented among the members of their branches. */
// biome-ignore format: a table reads by rows
export const headRows: readonly PersonRow[] = [
  ["H11", "商若水", "F", 1972, "县规划建设局副局长", "O12", true, "1997-06-19"],
  ["H18", "邵望山", "M", 1969, "离退休干部局局长", "O19", true, "1993-06-22"],
  ["H18D", "岑知秋", "F", 1975, "离退休干部局副局长", "O20", true, "2000-06-20"],
  ["H32", "闻书仪", "F", 1976, "县两新工委专职书记", "O34", true, "2001-06-26"],
  ["H38", "邱望春", "M", 1968, "柳坪村村主任", "O39", false, "1994-06-28"],
  ["H42", "蔺向榆", "M", 1975, "鹭塘镇党委书记", "O43", true, "2000-12-12"],
];

/** People outside the party or outside its organisations, with the capacity they act in. */
// biome-ignore format: a table reads by rows
export const externalRows: readonly (readonly [code: string, name: string, gender: "M" | "F", birthYear: number, capacity: string, since: string, until: string | null])[] = [
  ["P28", "谭知秋", "F", 1975, "行风监督员", "2025-03-01", "2027-02-28"],
  ["P29", "吴绿汀", "F", 1983, "个体工商户，县人大代表", "2026-01-01", null],
  ["P32", "汪有恒", "M", 1987, "系统管理员", "2026-01-05", null],
];
