import "server-only";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { Circular } from "@/lib/supervision/circulars/queries";
import type { OfficialBlock, OfficialDocument } from "./official";

/** 季通报 as an official document: the words, the table of figures, what is asked next (SUP-06). */
export function circularDocument(circular: Circular, today: Day): OfficialDocument {
  const words = loadWords("zh-CN", "supervision");
  const heading = (key: "overall" | "figures" | "praise" | "requirements"): OfficialBlock => ({
    kind: "heading",
    level: 1,
    text: words(`circulars.sections.${key}`),
  });
  const paragraphs = (text: string): OfficialBlock[] =>
    text
      .split("\n")
      .filter(Boolean)
      .map((line) => ({ kind: "paragraph", text: line }));
  const part = (key: "overall" | "praise" | "requirements", text: string) =>
    text ? [heading(key), ...paragraphs(text)] : [];
  const number = circular.number ?? 0;
  return {
    head: {
      issuer: circular.orgName,
      ...(number ? { number: words("circulars.number", { year: circular.period.slice(0, 4), number }) } : {}),
    },
    title: circular.title,
    recipients: words("circulars.recipients"),
    blocks: [
      ...part("overall", circular.opening),
      heading("figures"),
      figuresTable(circular),
      ...part("praise", circular.praise),
      ...part("requirements", circular.requirements),
    ],
    issuers: [circular.orgName],
    day: circular.issuedOn ?? today,
  };
}

function figuresTable({ lines }: Circular): OfficialBlock {
  const words = loadWords("zh-CN", "supervision");
  const share = (done: number, due: number) => words("circulars.figure", { done, due });
  const headers = ["org", "fulfilled", "due", "reviewed", "rectifications", "late", "visits"] as const;
  return {
    kind: "table",
    columns: headers.map((key) => ({ header: words(`circulars.${key}`), share: key === "org" ? 3 : 2 })),
    rows: lines.map((line) => [
      line.name,
      share(line.fulfilled, line.items),
      String(line.overdue),
      share(line.reviewsDone, line.reviewsDue),
      String(line.rectificationsOpen),
      String(line.rectificationsLate),
      words("circulars.times", { count: line.visits }),
    ]),
  };
}
