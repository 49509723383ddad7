import { dayWords } from "./day-words";
import { signInSlipsLayout } from "./layouts/sign-in-slips";
import { qrSvg } from "./qr";
import { typeset } from "./typesetter";

/** `url` carries the one-time code; `code` is the same, as a person types it where no camera works. */
export type SignInSlipPaper = { name: string; login: string; url: string; code: string; until: string };

export type SignInSheets = { org: string; phone: string; address: string; slips: readonly SignInSlipPaper[] };

const words = {
  title: "登录条",
  login: "登录名：",
  code: "启用码",
  steps: ["一、用手机微信扫左边的码", "二、自己设一个至少 8 位的密码", "三、以后用登录名和密码登录"],
  until: "有效期至：",
  once: "　限用一次，勿转交",
  phone: "咨询电话：",
  count: (sheet: number, sheets: number, slips: number) =>
    `登录条　第${sheet}张／共${sheets}张　本张${slips}条　沿虚线裁开，当面交给本人`,
};

const perSheet = 10;

/** Printable sheets of sign-in slips, ten a page, in the order given. */
export function signInSlipsPdf({ org, phone, address, slips }: SignInSheets): Buffer {
  const sheets = Math.ceil(slips.length / perSheet);
  const { title, count, ...shown } = words;
  return typeset(signInSlipsLayout, title, {
    org,
    phone,
    address,
    words: shown,
    sheets: Array.from({ length: sheets }, (_, at) => {
      const page = slips.slice(at * perSheet, (at + 1) * perSheet);
      return {
        count: count(at + 1, sheets, page.length),
        slips: page.map(({ url, until, ...slip }) => ({ ...slip, qr: qrSvg(url, 2), until: dayWords(until) })),
      };
    }),
  });
}
