import "server-only";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { Letter, Target } from "@/lib/supervision/letters/queries";
import { targetFamilies } from "@/lib/supervision/schema";
import type { OfficialBlock, OfficialDocument } from "./official";

/** 责任状 as both sides sign it: the targets of business and creation with their posts, and room for two signatures (SUP-11, SUP-12). */
export function letterDocument(letter: Letter, today: Day): OfficialDocument {
  const words = loadWords("zh-CN", "supervision");
  const paragraph = (text: string): OfficialBlock => ({ kind: "paragraph", text });
  const families = targetFamilies.filter((family) => letter.targets.some((target) => target.family === family));
  return {
    title: letter.title,
    recipients: letter.orgName,
    blocks: [
      paragraph(words("letters.paper.opening", { issuer: letter.issuerName, year: letter.year })),
      ...families.flatMap((family): OfficialBlock[] => [
        { kind: "heading", level: 1, text: words(`letters.families.${family}`) },
        targetTable(letter.targets.filter((target) => target.family === family)),
      ]),
      ...(letter.result ? [paragraph(words("letters.paper.result", { result: letter.result }))] : []),
      paragraph(words("letters.paper.giver", { org: letter.issuerName })),
      paragraph(words("letters.paper.signer", { org: letter.orgName })),
    ],
    issuers: [letter.issuerName],
    day: letter.signedOn ?? letter.offeredOn ?? today,
  };
}

function targetTable(targets: readonly Target[]): OfficialBlock {
  const words = loadWords("zh-CN", "supervision");
  const header = (key: "text" | "quantity" | "post" | "actual", share: number) => ({
    header: words(`letters.${key}`),
    share,
  });
  return {
    kind: "table",
    columns: [header("text", 4), header("quantity", 2), header("post", 3), header("actual", 2)],
    rows: targets.map(({ text, quantity, unit, post, actual }) => [
      text,
      `${quantity}${unit}`,
      post,
      actual === null ? "" : `${actual}${unit}`,
    ]),
  };
}
