import type { Ledger } from "@/lib/documents/ledger";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { HeldRow } from "@/lib/people/held/queries";
import { heldKinds } from "@/lib/people/held/rules";

type Place = { locale: Locale; name: string; org: string; today: string };

/** Everything held about a person as one readable sheet, kind by kind. */
export function heldSheet(rows: readonly HeldRow[], { locale, name, org, today }: Place): Ledger {
  const words = loadWords(locale, "me");
  const sorted = heldKinds.flatMap((kind) => rows.filter((row) => row.kind === kind));
  return {
    name: words("held.sheet"),
    title: words("held.sheetTitle", { name }),
    unit: org,
    reporter: name,
    day: today,
    columns: [
      { header: words("held.columns.kind"), key: "kind", kind: "text", width: 22 },
      { header: words("held.columns.org"), key: "org", kind: "text", width: 22 },
      { header: words("held.columns.day"), key: "day", kind: "day", width: 14 },
      { header: words("held.columns.until"), key: "until", kind: "day", width: 14 },
      { header: words("held.columns.amount"), key: "amount", kind: "number", width: 8 },
      { header: words("held.columns.content"), key: "content", kind: "text", width: 80 },
    ],
    rows: sorted.map(({ kind, orgName, day, until, amount, content }, at) => ({
      key: `${kind}-${at + 1}`,
      cells: { kind: words(`held.kinds.${kind}`), org: orgName, day, until, amount, content },
    })),
    summary: words("held.ballots"),
  };
}
