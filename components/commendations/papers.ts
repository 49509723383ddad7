import type { Award } from "@/lib/commendations/awards/queries";
import type { Notice } from "@/lib/commendations/notices/queries";
import { isListLine } from "@/lib/commendations/notices/rules";
import type { Certificate } from "@/lib/documents/certificate";
import type { OfficialBlock, OfficialDocument } from "@/lib/documents/official";

const paragraph = (text: string): OfficialBlock => ({ kind: "paragraph", text });

/** The frozen text as a sheet for the wall: word for word, the list where the text calls for it. */
export function noticeSheet(notice: Notice, url: string): OfficialDocument {
  const lines = notice.text.split("\n").filter(Boolean);
  const found = lines.findIndex(isListLine);
  const place = found < 0 ? 1 : found + 1;
  const closing = notice.closingStatement ? [paragraph(`公示情况说明：${notice.closingStatement}`)] : [];
  return {
    title: notice.title,
    blocks: [...lines.slice(0, place).map(paragraph), list(notice), ...lines.slice(place).map(paragraph), ...closing],
    issuers: [notice.issuerName],
    day: notice.beginsOn,
    online: { url, sentence: `扫码核对网上公示内容\n校验码：${notice.contentHash.slice(0, 16)}` },
  };
}

const list = ({ entries }: Notice): OfficialBlock => ({
  kind: "table",
  columns: [
    { header: "序号", share: 1 },
    { header: "姓名或名称", share: 3 },
    { header: "所在组织", share: 4 },
  ],
  rows: entries.map(({ position, subjectName, subjectOrgName }) => [
    String(position),
    subjectName,
    subjectOrgName === subjectName ? "" : subjectOrgName,
  ]),
});

export const certificateOf = (award: Award, origin: string): Certificate => ({
  recipient: award.holderName,
  recipientKind: award.holderPersonId ? "person" : "organisation",
  paragraphs: [award.citation],
  issuers: [award.issuerName],
  day: award.grantedOn,
  number: award.certificateNumber,
  verifyUrl: `${origin}/verify/${award.certificateNumber}`,
});
