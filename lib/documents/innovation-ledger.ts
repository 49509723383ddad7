import "server-only";
import type { Innovation } from "@/lib/campaigns/innovations/queries";
import { isLate } from "@/lib/campaigns/innovations/rules";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { dayColumn, type Ledger, textColumn } from "./ledger";

type Given = { locale: Locale; orgName: string; reporter: string; today: Day; rows: readonly Innovation[] };

/** 创新项目台账 (CAM-44): one line a project, late ones said so. */
export function innovationLedger({ locale, orgName, reporter, today, rows }: Given): Ledger {
  const words = loadWords(locale, "ledgers");
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const late = rows.filter((row) => row.state === "OPEN" && isLate(row, today)).length;
  return {
    ...{ unit: orgName, reporter, day: today },
    name: words("innovations.heading"),
    title: words("innovations.export.title", { org: orgName }),
    columns: [
      { key: "index", header: words("innovations.export.index"), width: 7, kind: "number" },
      textColumn("org", words("innovations.org"), 16),
      textColumn("name", words("innovations.name"), 22),
      textColumn("content", words("innovations.content"), 36),
      textColumn("responsible", words("innovations.responsible"), 11),
      dayColumn("beginsOn", words("innovations.beginsOn")),
      dayColumn("dueOn", words("innovations.dueOn")),
      textColumn("state", words("innovations.state"), 11),
      textColumn("progress", words("innovations.progress"), 32),
      textColumn("result", words("innovations.result"), 32),
      textColumn("evidence", words("innovations.evidence"), 18),
    ],
    rows: rows.map((row, place) => ({
      key: row.id,
      cells: {
        ...{ index: place + 1, org: row.orgName, name: row.name, content: row.content, responsible: row.responsible },
        ...{ beginsOn: row.beginsOn, dueOn: row.dueOn, result: row.result, evidence: row.evidence },
        state: stateOf(locale, row, today),
        progress: row.latest,
      },
    })),
    summary: words("innovations.export.summary", {
      ...{ total: rows.length, late, done: count("DONE"), open: count("OPEN"), stopped: count("STOPPED") },
    }),
  };
}

function stateOf(locale: Locale, row: Innovation, today: Day): string {
  const words = loadWords(locale, "ledgers");
  if (!isLate(row, today)) return words(`innovations.states.${row.state}`);
  return words(row.state === "OPEN" ? "innovations.late" : "innovations.lateDone");
}
