import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Who } from "@/lib/pledges/ledger/rules";
import type { Figures } from "@/lib/pledges/rules";

/** RPT-02: 26人共计承诺事项80条，其中政治思想作风13条，业务工作67条；按时间进度已兑现55条，到期未兑现15条，未到期10条 */
export function summaryLine(locale: Locale, figures: Figures, who: Who): string {
  const words = loadWords(locale, "pledges");
  const families = figures.families
    .map(({ family, items }) => words("summaryFamily", { family, items }))
    .join(words("comma"));
  const { pledgers, items, fulfilled, due, notDue, withdrawn } = figures;
  const line = words(who === "members" ? "summary" : "summaryBody", {
    pledgers,
    items,
    families,
    fulfilled,
    due,
    notDue,
  });
  return withdrawn > 0 ? line + words("summaryWithdrawn", { withdrawn }) : line;
}
