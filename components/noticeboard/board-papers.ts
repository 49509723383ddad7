import { titleWords } from "@/components/pledges/title-words";
import type { BoardPapers } from "@/lib/documents/board-papers";
import { formatDay, formatFullDay } from "@/lib/i18n/format";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { OrgHere } from "@/lib/kernel/work";
import type { PrintItem, PrintPledge } from "@/lib/noticeboard/papers/queries";

type Told = { org: OrgHere; campaign: string; today: Day; origin: string; pledges: readonly PrintPledge[] };

/** What hangs on paper is Chinese, whatever language the desk is read in. */
export function papersOf({ org, campaign, today, origin, pledges }: Told): BoardPapers {
  const words = loadWords("zh-CN", "board");
  const url = org.publication === "PUBLIC" ? new URL(`/board/${org.code}`, origin).toString() : "";
  const dueOf = ({ standing, state, dueOn }: PrintItem) => {
    if (state === "FULFILLED") return words("buckets.fulfilled");
    return standing ? words("keeping") : words("dueOn", { day: formatDay("zh-CN", dueOn) });
  };
  return {
    ...{ org: org.name, campaign, phone: org.phone, url },
    asOf: words("papersAsOf", { day: formatFullDay("zh-CN", today) }),
    pledges: pledges.map(({ name, title, backfilled, kind, items }) => ({
      ...{ name, title: titleWords(title, backfilled), personal: kind === "PERSON" },
      url: url && name ? `${url}?q=${encodeURIComponent(name)}` : "",
      items: items.map((item) => ({ number: item.number, text: item.text, due: dueOf(item) })),
    })),
  };
}
