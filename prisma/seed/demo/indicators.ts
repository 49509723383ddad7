/** One period: its name, the figure, the same period last year, and how exact it is. */
export type PlannedFigure = readonly [period: string, quantity: number, prior: number | null, approximate?: string];

export type PlannedIndicator = {
  key: string;
  org: string;
  name: string;
  unit: string;
  decimals: number;
  rhythm: "MONTH" | "QUARTER";
  counting?: "LATEST";
  /** Who gives the marks, where they come from outside. */
  assessor?: string;
  document?: string;
  plans: readonly (readonly [issuer: string, quantity: number, precision: number])[];
  figures: readonly PlannedFigure[];
};

// biome-ignore format: a table reads by rows
export const indicators: readonly PlannedIndicator[] = [
  { key: "invest", org: "O04", name: "交通建设投资", unit: "亿元", decimals: 2, rhythm: "MONTH", document: "市交通运输局年度投资计划", plans: [["市交通运输局", 2.2, 0], ["县政府", 3, 1]], figures: [["2026-01", 0.12, 0.1], ["2026-02", 0.15, 0.14], ["2026-03", 0.28, 0.21], ["2026-04", 0.36, 0.24], ["2026-05", 0.41, 0.27]] },
  { key: "filings", org: "O05", name: "超限运输许可限时办结", unit: "件", decimals: 0, rhythm: "MONTH", plans: [["县交通运输局", 1200, 1]], figures: [["2026-01", 86, 92], ["2026-02", 71, 80], ["2026-03", 118, 104], ["2026-04", 126, 110], ["2026-05", 131, 115]] },
  { key: "points", org: "O05", name: "机关绩效考核得分", unit: "分", decimals: 1, rhythm: "QUARTER", counting: "LATEST", assessor: "县绩效考核办公室", document: "年度机关绩效考核办法", plans: [["满分", 100, 1]], figures: [["2026Q1", 94.6, 92.8]] },
  { key: "clean", org: "O05", name: "党风廉政建设责任制考核得分", unit: "分", decimals: 1, rhythm: "QUARTER", counting: "LATEST", assessor: "县纪委", plans: [["满分", 100, 1]], figures: [["2026Q1", 97, 96.5]] },
  { key: "visits", org: "O05", name: "上门走访服务对象", unit: "户", decimals: 0, rhythm: "QUARTER", plans: [["本支部", 160, 0]], figures: [["2026Q1", 40, 31, "ODD"], ["2026Q2", 46, 35]] },
  { key: "ditch", org: "O07", name: "清理排水沟", unit: "公里", decimals: 1, rhythm: "MONTH", plans: [["县交通运输局", 42, 1]], figures: [["2026-03", 6.2, 5.1], ["2026-04", 8.4, 7.9], ["2026-05", 9.1, 8.8]] },
  { key: "cases", org: "O10", name: "初核线索按期办结", unit: "件", decimals: 0, rhythm: "QUARTER", plans: [["县纪委常委会", 60, 1]], figures: [["2026Q1", 17, 15], ["2026Q2", 14, 12]] },
  { key: "windows", org: "O14", name: "综合窗口进驻事项", unit: "项", decimals: 0, rhythm: "MONTH", counting: "LATEST", plans: [["县政府", 120, 1]], figures: [["2026-03", 46, null], ["2026-04", 71, null], ["2026-05", 96, null]] },
  { key: "passengers", org: "O28", name: "城乡公交客运量", unit: "万人次", decimals: 1, rhythm: "MONTH", plans: [["县交通运输局", 240, 1]], figures: [["2026-01", 16.8, 17.2], ["2026-02", 19.4, 18.1], ["2026-03", 17.9, 16.6], ["2026-04", 18.6, 17.0], ["2026-05", 20.3, 18.2, "ABOUT"]] },
  { key: "income", org: "O37", name: "助销农产品", unit: "万元", decimals: 1, rhythm: "QUARTER", plans: [["枫埠镇", 60, 0]], figures: [["2026Q1", 9.6, 6.2], ["2026Q2", 15, 9.4, "ODD"]] },
];
