import type { PledgeLetter } from "@/lib/documents/pledge-letter";
import { formatDay } from "@/lib/i18n/format";
import { loadWords } from "@/lib/i18n/words";
import type { ItemRow } from "@/lib/pledges/items/queries";
import type { PledgeRow } from "@/lib/pledges/queries";
import { titleWords } from "./title-words";

/** A pledge as its letter; the code on it leads to the board where the text hangs in public. */
export function letterOf(pledge: PledgeRow, items: readonly ItemRow[], origin: string): PledgeLetter {
  const duty = titleWords(pledge.pledgerTitle, pledge.backfilled);
  return {
    campaign: pledge.campaignTitle,
    org: pledge.orgName,
    pledger: pledge.pledgerName,
    ...(duty ? { duty } : {}),
    items: items.map((item) => ({
      text: item.text,
      target: item.target,
      deadline: deadlineOf(item),
      beneficiary: item.beneficiary,
      check: item.checkedHow,
    })),
    ...boardOf(pledge, origin),
  };
}

const deadlineOf = ({ standing, dueOn }: ItemRow) =>
  standing
    ? { words: loadWords("zh-CN", "pledges")("item.checkDay", { day: formatDay("zh-CN", dueOn) }) }
    : { day: dueOn };

const boardOf = ({ state, orgPublication, orgCode, orgPhone }: PledgeRow, origin: string) =>
  state === "PUBLISHED" && orgPublication === "PUBLIC"
    ? { board: { url: `${origin}/board/${orgCode}`, phone: orgPhone } }
    : {};
