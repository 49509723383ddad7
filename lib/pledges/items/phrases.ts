/** 常用表述: whole sentences with blanks, by what they are about; a start for whoever does not know how to begin. */
export type Phrase = { text: string; target: string; beneficiary: string; checkedHow: string };

const phrase = (text: string, target: string, beneficiary: string, checkedHow: string): Phrase => ({
  text,
  target,
  beneficiary,
  checkedHow,
});

export const memberPhrases: readonly Phrase[] = [
  phrase("＿月＿日前，＿＿办理时限由＿个工作日压到＿个", "＿个工作日", "办事群众", "每月公布超时件数"),
  phrase("每周到＿＿走访＿户，记下问题并在＿天内答复", "每周＿户", "＿＿村（社区）住户", "走访记录，支部每季抽查"),
  phrase("＿月＿日前，帮＿名困难党员群众办成＿＿", "＿人", "困难党员群众", "本人签字，支委回访"),
  phrase("全年在＿＿窗口岗位零差错、零投诉", "零投诉", "服务对象", "投诉登记簿"),
  phrase("＿月＿日前，学会＿＿并教会＿名同事", "＿人", "本单位同事", "现场演示，支部确认"),
  phrase("全年不请客送礼、不收受礼品礼金，零违反", "零违反", "服务对象", "纪检委员每季核对"),
];

export const bodyPhrases: readonly Phrase[] = [
  phrase("＿月＿日前，＿＿事项“一次办好”，由＿次跑动减到＿次", "＿次", "办事群众", "窗口抽查，每月公布"),
  phrase("＿月＿日前，在＿＿办成＿件群众点名的实事", "＿件", "辖区群众", "逐件公示，群众签字"),
  phrase("每月集中学习＿次、讲党课＿次，到会率＿％以上", "每月＿次", "全体党员", "签到与记录，上级抽查"),
  phrase("工作日服务窗口全员在岗，中午不断档", "不断档", "服务对象", "每周抽查，结果上墙"),
];
