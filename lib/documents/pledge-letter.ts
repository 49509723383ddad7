import { chineseNumeral } from "./chinese-numerals";
import { dayWords } from "./day-words";
import { refuseMissingGlyphs } from "./glyphs";
import { pledgeLetterLayout } from "./layouts/pledge-letter";
import { qrSvg } from "./qr";
import { typeset } from "./typesetter";

export type PledgeLetter = {
  campaign: string;
  org: string;
  pledger: string;
  duty?: string;
  items: readonly PledgeLetterItem[];
  /** The board where the published text hangs, and the telephone for supervision. */
  board?: { url: string; phone: string };
};

export type PledgeLetterItem = {
  text: string;
  target: string;
  /** A day, or words for what has no end date, such as 长期，每年12月20日对照检查. */
  deadline: { day: string } | { words: string };
  beneficiary: string;
  check: string;
};

/** A member's 承诺书 for print and hand signature (PLG-10). Throws MissingGlyphs when a name cannot be drawn. */
export function pledgeLetterPdf(letter: PledgeLetter): Buffer {
  refuseMissingGlyphs(letter.pledger, letter.org);
  return typeset(pledgeLetterLayout, "承诺书", {
    campaign: letter.campaign,
    heading: "承诺书",
    words: { pledger: "承诺人：", org: "所在党组织：", signature: "承诺人（签字）：", date: "年　　月　　日" },
    pledger: letter.pledger,
    duty: letter.duty,
    org: letter.org,
    preamble: `在创先争优活动中，我公开承诺以下${letter.items.length}条事项，自觉接受组织、党员和群众监督：`,
    items: letter.items.map(drawnItem),
    closing: "以上承诺，按期兑现，请予监督。",
    online: letter.board && {
      url: letter.board.url,
      qr: qrSvg(letter.board.url, 2),
      sentence: `扫码查看公开栏和兑现情况\n监督电话：${letter.board.phone}`,
    },
  });
}

const drawnItem = (item: PledgeLetterItem, i: number) => ({
  numeral: `${chineseNumeral(i + 1)}、`,
  text: item.text,
  facts: [
    ["目　　标", item.target],
    ["时　　限", "day" in item.deadline ? dayWords(item.deadline.day) : item.deadline.words],
    ["受益对象", item.beneficiary],
    ["检查方式", item.check],
  ],
});
