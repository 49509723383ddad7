import type { PledgeLetter } from "@/lib/documents/pledge-letter";
import { formatDay } from "@/lib/i18n/format";
import { loadWords } from "@/lib/i18n/words";
import type { ItemRow } from "@/lib/pledges/items/queries";
import type { PledgeRow } from "@/lib/pledges/queries";

/** A pledge as its letter; the code on it leads to the board where the text hangs in public. */
export function letterOf(pledge: PledgeRow, items: readonly ItemRow[], origin: string): PledgeLetter {
  return {
    campaign: pledge.campaignTitle,
    org: pledge.orgName,
    pledger: pledge.pledgerName,
    ...dutyOf(pledge),
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

/** LIFE-08: what was entered later from paper says so on its letter too. */
function dutyOf({ pledgerTitle, backfilled }: PledgeRow): { duty?: string } {
  const parts = [pledgerTitle, backfilled ? loadWords("zh-CN", "board")("backfilled") : ""].filter(Boolean);
  return parts.length > 0 ? { duty: parts.join(" · ") } : {};
}

const deadlineOf = ({ standing, dueOn }: ItemRow) =>
  standing
    ? { words: loadWords("zh-CN", "pledges")("item.checkDay", { day: formatDay("zh-CN", dueOn) }) }
    : { day: dueOn };

const boardOf = ({ state, orgPublication, orgCode, orgPhone }: PledgeRow, origin: string) =>
  state === "PUBLISHED" && orgPublication === "PUBLIC"
    ? { board: { url: `${origin}/board/${orgCode}`, phone: orgPhone } }
    : {};
