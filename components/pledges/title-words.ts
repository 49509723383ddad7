import { loadWords } from "@/lib/i18n/words";

/** LIFE-08: beside a pledger's name on paper, the title and the mark of what was entered later from paper; what hangs on paper is Chinese. */
export const titleWords = (title: string, backfilled: boolean): string =>
  [title, backfilled ? loadWords("zh-CN", "board")("backfilled") : ""].filter(Boolean).join(" · ");
