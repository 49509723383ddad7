import { DescriptionList } from "@/components/ui/description-list";
import type { ActivitySum } from "@/lib/campaigns/activities/queries";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** RPT-35: what the lines add up to, by kind; approximate figures make the sum one. */
export function ActivitySums({ locale, rows }: { locale: Locale; rows: readonly ActivitySum[] }) {
  const words = loadWords(locale, "campaigns");
  const number = (value: number) => formatNumber(locale, value);
  if (rows.length === 0) return null;
  return (
    <DescriptionList
      items={rows.map(({ kind, times, participants, money, about }) => ({
        label: words(`activities.kinds.${kind}`),
        value: [
          words("activities.times", { count: times }),
          participants > 0 ? words("activities.people", { count: number(participants) }) : "",
          money > 0 ? words("activities.yuan", { count: number(money) }) : "",
          about ? words("activities.aboutSum") : "",
        ]
          .filter((one) => one !== "")
          .join("、"),
      }))}
    />
  );
}
