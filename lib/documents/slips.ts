import { dayWords } from "./day-words";
import { slipsLayout } from "./layouts/slips";
import { qrSvg } from "./qr";
import { typeset } from "./typesetter";

/** `url` carries the one-time code; `code` is the short form a person can type where no camera works. */
export type Slip = { url: string; code: string; evaluatorClass: string };

export type SlipSheets = {
  org: string;
  round: string;
  closingDay: string;
  phone: string;
  /** Where the code is typed by hand, without the code. */
  address: string;
  /** In the order they are printed: the caller has shuffled them, and no slip carries a running number. */
  slips: readonly Slip[];
  words?: SlipWords;
};

export type SlipWords = {
  title: string;
  class: string;
  code: string;
  how: string;
  closing: string;
  phone: string;
  closingDay: (day: string) => string;
  count: (sheet: number, sheets: number, slips: number) => string;
};

export const slipWords: SlipWords = {
  title: "一人一码评议条",
  class: "参评类别：",
  code: "手工输入码",
  how: "微信扫码即可填写，不用登录，不记姓名。一码只能用一次，请勿转交他人。",
  closing: "截止日期：",
  phone: "咨询电话：",
  closingDay: dayWords,
  count: (sheet, sheets, slips) =>
    `一人一码评议条　第${sheet}张／共${sheets}张　本张${slips}条　沿虚线裁开，打乱后发放`,
};

const slipsPerSheet = 10;

/** Printable sheets of one-time codes, ten a page. */
export function slipsPdf(sheets: SlipSheets): Buffer {
  const words = sheets.words ?? slipWords;
  const pages = inTens(sheets.slips);
  return typeset(slipsLayout, words.title, {
    org: sheets.org,
    round: sheets.round,
    closing: words.closingDay(sheets.closingDay),
    phone: sheets.phone,
    address: sheets.address,
    words: { class: words.class, code: words.code, how: words.how, closing: words.closing, phone: words.phone },
    sheets: pages.map((slips, i) => ({
      count: words.count(i + 1, pages.length, slips.length),
      slips: slips.map(drawn),
    })),
  });
}

const drawn = (slip: Slip) => ({ qr: qrSvg(slip.url, 2), code: slip.code, class: slip.evaluatorClass });

function inTens(slips: readonly Slip[]): Slip[][] {
  const sheets = Math.ceil(slips.length / slipsPerSheet);
  return Array.from({ length: sheets }, (_, i) => slips.slice(i * slipsPerSheet, (i + 1) * slipsPerSheet));
}
