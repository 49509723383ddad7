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
  return typeset(pledgeLetterLayout, letterWords.heading, {
    campaign: letter.campaign,
    heading: letterWords.heading,
    words: {
      pledger: letterWords.pledger,
      org: letterWords.org,
      signature: letterWords.signature,
      date: letterWords.date,
    },
    pledger: letter.pledger,
    duty: letter.duty,
    org: letter.org,
    preamble: letterWords.preamble(letter),
    items: letter.items.map(drawnItem),
    closing: letterWords.closing,
    online: letter.board && {
      url: letter.board.url,
      qr: qrSvg(letter.board.url, 2),
      sentence: `扫码查看公开栏和兑现情况\n监督电话：${letter.board.phone}`,
    },
  });
}

/** The words of the letter, the same in every kind of file. */
export const letterWords = {
  heading: "承诺书",
  pledger: "承诺人：",
  org: "所在党组织：",
  signature: "承诺人（签字）：",
  date: "年　　月　　日",
  closing: "以上承诺，按期兑现，请予监督。",
  preamble: ({ items }: PledgeLetter) =>
    `在创先争优活动中，我公开承诺以下${items.length}条事项，自觉接受组织、党员和群众监督：`,
} as const;

export const deadlineWords = ({ deadline }: PledgeLetterItem): string =>
  "day" in deadline ? dayWords(deadline.day) : deadline.words;

const drawnItem = (item: PledgeLetterItem, i: number) => ({
  numeral: `${chineseNumeral(i + 1)}、`,
  text: item.text,
  facts: [
    ["目　　标", item.target],
    ["时　　限", deadlineWords(item)],
    ["受益对象", item.beneficiary],
    ["检查方式", item.check],
  ],
});
