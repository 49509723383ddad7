import { dayWords } from "./day-words";
import type { OfficialColumn, OfficialDocument } from "./official";

export type Notice = {
  title: string;
  /** Reason and basis, one string a paragraph. */
  basis: readonly string[];
  candidates: { columns: readonly OfficialColumn[]; rows: readonly (readonly string[])[] };
  /** How a list of several is sorted, for example 按姓氏笔画排序. */
  order?: string;
  period: { from: string; to: string; workingDays: number; remark?: string };
  objection: { office: string; phone: string; address: string; mail?: string };
  issuers: readonly string[];
  day: string;
  /** Where the same notice hangs online, and the fingerprint that proves it unchanged. */
  online?: { url: string; fingerprint: string };
};

/** A notice as an official document without red head: drawn by officialPdf or officialDocx. */
export function noticeDocument(notice: Notice): OfficialDocument {
  return {
    title: notice.title,
    blocks: [
      ...notice.basis.map(paragraph),
      paragraph(`公示名单如下${notice.order === undefined ? "" : `（${notice.order}）`}：`),
      { kind: "table", ...notice.candidates },
      paragraph(periodSentence(notice.period)),
      ...objectionSentences(notice.objection).map(paragraph),
    ],
    issuers: notice.issuers,
    day: notice.day,
    online: notice.online && {
      url: notice.online.url,
      sentence: `扫码核对网上公示内容\n校验码：${notice.online.fingerprint}`,
    },
  };
}

const paragraph = (text: string) => ({ kind: "paragraph", text }) as const;

function periodSentence({ from, to, workingDays, remark }: Notice["period"]): string {
  const aside = remark === undefined ? "" : `（${remark}）`;
  const end = from.slice(0, 4) === to.slice(0, 4) ? dayWords(to).slice("2026年".length) : dayWords(to);
  return `公示时间：${dayWords(from)}至${end}，共${workingDays}个工作日${aside}。`;
}

function objectionSentences({ office, phone, address, mail }: Notice["objection"]): string[] {
  const ways = ["电话", "来信", "来访", ...(mail === undefined ? [] : ["电子邮件"])].join("、");
  return [
    `公示期内如有异议，请以${ways}方式向${office}反映。反映情况请尽量写明事实；署真实姓名的，将反馈处理结果。反映人信息仅经办人可见。`,
    [`电话：${phone}`, `地址：${address}`, ...(mail === undefined ? [] : [`电子邮箱：${mail}`])].join("　"),
  ];
}
