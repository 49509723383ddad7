import type { Day } from "./days";

export type Objection = {
  receivedOn: Day;
  signed: boolean;
  gist: string;
  handler: string;
  inquiryUntil: Day;
};

/** 公示: the text as hung, its period in working days and what became of it. */
export type DemoNotice = {
  key: "EXCELLENT_2026" | "FLAG_2026" | "CONVERSION_TIAN";
  org: string;
  title: string;
  /** The sentence it rests on, without the list and the days. */
  basis: string;
  body: string;
  /** People or organisations announced, in the order stated. */
  subjects: readonly string[];
  order: string;
  from: Day;
  until: Day;
  workingDays: number;
  office: string;
  phone: string;
  address: string;
  issuedOn: Day;
  state: "RUNNING" | "SUSPENDED" | "ENDED";
  objection: Objection | null;
  suspendedOn: Day | null;
  closingStatement: string | null;
  closedOn: Day | null;
};

export const notices: readonly DemoNotice[] = [
  {
    key: "EXCELLENT_2026",
    org: "O02",
    title: "关于 2026 年度县直机关优秀共产党员拟表彰对象的公示",
    basis:
      "根据《关于开展 2026 年度创先争优评选表彰工作的通知》，依据 4 月第一批群众评议和第一轮领导点评，经支部推荐、征求意见、工委会议研究，拟表彰下列 3 名同志，现予公示。",
    body: "根据《关于开展 2026 年度创先争优评选表彰工作的通知》，经支部推荐、征求意见、工委会议研究，拟表彰下列 3 名同志，现予公示（按姓氏笔画排序）：方晓棠、秦一鸣、贾春和。",
    subjects: ["P14", "P12", "P33"],
    order: "按姓氏笔画排序",
    from: "2026-06-15",
    until: "2026-06-22",
    workingDays: 5,
    office: "县直机关工委",
    phone: "0999-5550112",
    address: "松涧县行政中心 2 号楼 310 室",
    issuedOn: "2026-06-15",
    state: "RUNNING",
    objection: null,
    suspendedOn: null,
    closingStatement: null,
    closedOn: null,
  },
  {
    key: "FLAG_2026",
    org: "O28",
    title: "关于松涧客运站党支部拟授予“创先争优流动红旗”的公示",
    basis: "现任持有单位期满，经客运公司党委会议研究，拟授予松涧客运站党支部。",
    body: "现任持有单位期满，经客运公司党委会议研究，拟授予松涧客运站党支部。公示时间：2026年6月1日至6月5日，共 5 个工作日。",
    subjects: ["O31"],
    order: "单列",
    from: "2026-06-01",
    until: "2026-06-05",
    workingDays: 5,
    office: "松涧客运公司党委",
    phone: "0999-5550138",
    address: "松涧客运公司 3 楼党群办",
    issuedOn: "2026-06-01",
    state: "SUSPENDED",
    objection: {
      receivedOn: "2026-06-03",
      signed: true,
      gist: "反映投诉答复不及时",
      handler: "P23",
      inquiryUntil: "2026-06-17",
    },
    suspendedOn: "2026-06-03",
    closingStatement: null,
    closedOn: null,
  },
  {
    key: "CONVERSION_TIAN",
    org: "O05",
    title: "关于田小满同志按期转正的公示",
    basis: "根据发展党员工作有关规定，现将田小满同志转正有关情况予以公示。",
    body: "根据发展党员工作有关规定，现将田小满同志转正有关情况予以公示。公示时间：2026年5月18日至5月22日，共 5 个工作日。",
    subjects: ["P15"],
    order: "单列",
    from: "2026-05-18",
    until: "2026-05-22",
    workingDays: 5,
    office: "第一党支部委员会",
    phone: "0999-5550115",
    address: "县交通运输局 4 楼办公室",
    issuedOn: "2026-05-18",
    state: "ENDED",
    objection: null,
    suspendedOn: null,
    closingStatement:
      "公示期间未收到异议。公示内容自张贴至期满未作改动。中共松涧县交通运输局第一支部委员会　2026年5月25日",
    closedOn: "2026-05-25",
  },
];
