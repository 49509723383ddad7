import { boardPosterLayout } from "./layouts/board-poster";
import { boardSheetLayout } from "./layouts/board-sheet";
import { platesLayout } from "./layouts/plates";
import { qrSvg } from "./qr";
import { typeset } from "./typesetter";

export type BoardItemPaper = { number: number; text: string; due: string };
export type BoardPledgePaper = {
  name: string;
  title: string;
  /** Of one person, not of a body. */
  personal: boolean;
  url: string;
  items: readonly BoardItemPaper[];
};
export type BoardPapers = {
  org: string;
  campaign: string;
  phone: string;
  /** 数据截至…. */
  asOf: string;
  /** Where the board is read; empty for an organisation that publishes on paper only. */
  url: string;
  pledges: readonly BoardPledgePaper[];
};

const words = {
  sheet: "党员公开承诺公开栏",
  plate: "共产党员承诺牌",
  card: "党员责任公示卡",
  poster: "扫码看承诺",
  scan: "扫码看进展、提意见",
  promises: "我承诺",
  phone: "监督电话：",
  lead: "微信扫一扫，看我们承诺了什么、兑现了没有",
  steps: ["一、扫码，不用登录", "二、找到想看的人或事", "三、有话就说：点「提意见」，留不留姓名都行"],
  more: (count: number) => `另有 ${count} 条见公开栏`,
};

const footOf = ({ org, phone }: BoardPapers) => [org, phone && words.phone + phone].filter(Boolean).join("　");

/** 公开栏版面 on A4 or across A3, everything that hangs there (PLG-33). */
export function boardSheetPdf(papers: BoardPapers, size: "a3" | "a4"): Buffer {
  const { org, campaign, asOf, url, pledges } = papers;
  return typeset(boardSheetLayout, `${words.sheet} ${org}`, {
    ...{ size, org, campaign, asOf, heading: words.sheet, foot: footOf(papers), words: { scan: words.scan } },
    pledges: pledges.map(({ name, title, items }) => ({ name, title, items: items.map((item) => ({ ...item })) })),
    ...(url ? { url, qr: qrSvg(url, 2) } : {}),
  });
}

const kinds = {
  plate: { heading: words.plate, perPage: 4, most: 4 },
  card: { heading: words.card, perPage: 2, most: 6 },
} as const;

/** 寝室牌 (four on a sheet) and 责任公示卡 (two, with the code of that very pledge); a name that is not to hang gets none (SYS-23, LIFE-11). */
export function platesPdf(papers: BoardPapers, kind: keyof typeof kinds): Buffer {
  const { heading, perPage, most } = kinds[kind];
  const plates = papers.pledges
    .filter(({ name, personal }) => personal && name !== "")
    .map(({ name, title, url, items }) => ({
      ...{ name, title, items: items.slice(0, most).map((item) => ({ ...item })) },
      more: items.length > most ? words.more(items.length - most) : "",
      ...(kind === "card" && url ? { url, qr: qrSvg(url, 1) } : {}),
    }));
  const pages = Array.from({ length: Math.ceil(plates.length / perPage) }, (_, at) =>
    plates.slice(at * perPage, (at + 1) * perPage),
  );
  return typeset(platesLayout, `${heading} ${papers.org}`, {
    ...{ kind, heading, pages, foot: footOf(papers), words: { promises: words.promises } },
  });
}

/** 扫码看承诺: the address to scan, and to type where a phone cannot. */
export function boardPosterPdf(papers: BoardPapers): Buffer {
  const { org, url } = papers;
  const shown = { heading: words.poster, lead: words.lead, steps: words.steps, foot: footOf(papers) };
  return typeset(boardPosterLayout, `${words.poster} ${org}`, { ...shown, org, url, qr: qrSvg(url) });
}
