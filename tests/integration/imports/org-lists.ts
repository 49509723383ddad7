import { badRows, checked, fileOf, type Hand } from "./steps";

export const paper = {
  documentTitle: "关于成立党组织的批复",
  documentNumber: "县工委〔2026〕3 号",
  effectiveOn: "2026-02-01",
};
const headers = [
  "序号",
  "党组织名称",
  "简称",
  "党组织类别",
  "层级",
  "所属领域",
  "上级党组织",
  "联系电话",
  "办公地址",
  "组织简码",
];
type Given = [name: string, kind: string, parent: string, more?: { phone?: string; code?: string; short?: string }];
export const list = (...rows: Given[]) =>
  fileOf(
    [
      ["基层党组织一览表"],
      [],
      headers,
      ...rows.map(([name, kind, parent, { phone = "", code = "", short = "" } = {}], at) => [
        at + 1,
        name,
        short,
        kind,
        "基层",
        "机关",
        parent,
        phone,
        "",
        code,
      ]),
      ["合计", rows.length],
    ],
    "组织一览表.xlsx",
  );
export const check = (hand: Hand, ...rows: Given[]) => checked(hand, list(...rows), "ORGS");
export const codes = async (hand: Hand, importId: string) =>
  (await badRows(hand, importId)).map(({ number, faults }) => [number, faults[0]?.code, faults[0]?.argument]);
