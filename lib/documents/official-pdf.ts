import { dayWords } from "./day-words";
import { emWidth } from "./em-width";
import { officialLayout } from "./layouts/official";
import type { OfficialBlock, OfficialDocument } from "./official";
import { attachmentLines, numberHeadings } from "./official-numbering";
import { qrSvg } from "./qr";
import { titleLines } from "./title-lines";
import { typeset } from "./typesetter";

export function officialPdf(document: OfficialDocument): Buffer {
  const { colophon, online } = document;
  return typeset(officialLayout, document.title.replace(/\s*\n\s*/g, ""), {
    head: document.head,
    titleLines: titleLines(document.title),
    recipients: document.recipients,
    blocks: numberHeadings(document.blocks),
    tailIsShort: isShort(document.blocks.at(-1)),
    attachments: attachmentLines(document.attachments ?? []),
    issuers: document.issuers,
    date: dayWords(document.day),
    remark: document.remark,
    colophon: colophon && {
      copies: colophon.copies,
      office: colophon.office,
      printed: `${dayWords(colophon.day)}印发`,
    },
    online: online && { sentence: online.sentence, url: online.url, qr: qrSvg(online.url) },
  });
}

/** At most four lines of 28 characters. */
const isShort = (block: OfficialBlock | undefined) => block?.kind === "paragraph" && emWidth(block.text) <= 110;
