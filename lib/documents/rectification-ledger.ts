import "server-only";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords, type Words } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { ExportLine } from "@/lib/rectifications/ledgers/queries";
import { isLate, isSettled } from "@/lib/rectifications/rules";
import { dayColumn, type Ledger, type LedgerRow, textColumn } from "./ledger";

type Given = { locale: Locale; orgName: string; reporter: string; today: Day; lines: readonly ExportLine[] };

/** 整改台账 in the columns that offices use: one line a matter, closed or not. */
export function rectificationLedger({ locale, orgName, reporter, today, lines }: Given): Ledger {
  const words = loadWords(locale, "rectifications");
  const closed = lines.filter(({ state }) => state === "CLOSED").length;
  const open = lines.filter(({ state }) => !isSettled(state)).length;
  const late = lines.filter(({ state, dueOn }) => isLate(state, dueOn, today)).length;
  return {
    name: words("ledger.name"),
    title: words("ledger.title", { org: orgName }),
    unit: orgName,
    reporter,
    day: today,
    columns: [
      { key: "index", header: words("ledger.index"), width: 7, kind: "number" },
      textColumn("org", words("ledger.org"), 16),
      textColumn("source", words("ledger.source"), 14),
      textColumn("cause", words("ledger.cause"), 22),
      textColumn("problem", words("ledger.problem"), 34),
      textColumn("measure", words("ledger.measure"), 34),
      textColumn("owner", words("ledger.owner"), 11),
      dayColumn("dueOn", words("ledger.dueOn")),
      textColumn("progress", words("ledger.progress"), 30),
      textColumn("state", words("ledger.state"), 10),
      textColumn("closed", words("ledger.closed"), 8),
      dayColumn("closedOn", words("ledger.closedOn")),
      { key: "proof", header: words("ledger.proof"), width: 8, kind: "number" },
      textColumn("note", words("ledger.note"), 20),
    ],
    rows: lines.map((line, place) => rowOf(words, locale, line, place)),
    summary: words("ledger.summary", { total: lines.length, closed, open, late }),
  };
}

function rowOf(words: Words<"rectifications">, locale: Locale, line: ExportLine, place: number): LedgerRow {
  const notes = [
    line.ordered ? words("ordered") : "",
    line.carried ? words("carryOver.tag") : "",
    line.originalDueOn === line.dueOn
      ? ""
      : words("ledger.noteExtended", { day: formatFullDay(locale, line.originalDueOn) }),
  ];
  return {
    key: line.id,
    cells: {
      index: place + 1,
      org: line.orgName,
      source: words(`sources.${line.sourceKind}`),
      cause: line.cause,
      problem: line.problem,
      measure: line.measure,
      owner: line.ownerName,
      dueOn: line.dueOn,
      progress: line.progress,
      state: words(`states.${line.state}`),
      closed: words(line.state === "CLOSED" ? "ledger.yes" : "ledger.no"),
      closedOn: line.closedOn,
      proof: line.proofs,
      note: notes.filter(Boolean).join("\n"),
    },
  };
}
