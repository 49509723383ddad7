import { ListToolbar } from "@/components/ui/list-toolbar";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { LedgerQuery } from "@/lib/rectifications/ledgers/schema";
import { ageBands } from "@/lib/rectifications/rules";

const states = ["OPENED", "IN_PROGRESS", "REPORTED", "VERIFIED", "CLOSED", "CANCELLED"] as const;
const groups = ["open", "late", "all"] as const;
const sources = ["OVERDUE_PLEDGE", "REVIEW", "EVALUATION", "OPINION", "SUPERVISION", "SELF_CHECK"] as const;
const reaches = ["own", "below"] as const;

export function LedgerFilters({ locale, path, query }: { locale: Locale; path: string; query: LedgerQuery }) {
  const words = loadWords(locale, "rectifications");
  return (
    <ListToolbar
      locale={locale}
      path={path}
      search={{ name: "owner", value: query.owner, label: words("columns.owner") }}
      filters={[
        {
          name: "reach",
          label: words("filters.reach"),
          value: query.reach,
          options: reaches.map((value) => ({ value, label: words(`reaches.${value}`) })),
        },
        {
          name: "group",
          label: words("filters.state"),
          value: query.group,
          options: [
            ...groups.map((value) => ({ value, label: words(`groups.${value}`) })),
            ...states.map((value) => ({ value, label: words(`states.${value}`) })),
          ],
        },
        {
          name: "source",
          label: words("filters.source"),
          value: query.source,
          options: sources.map((value) => ({ value, label: words(`sources.${value}`) })),
        },
        {
          name: "age",
          label: words("filters.age"),
          value: query.age,
          options: (Object.keys(ageBands) as (keyof typeof ageBands)[]).map((value) => ({
            value,
            label: words(`board.ages.${value}`),
          })),
        },
      ]}
      kept={{ problem: query.problem }}
    />
  );
}
