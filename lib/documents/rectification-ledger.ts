import "server-only";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords, type Words } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { ExportLine } from "@/lib/rectifications/ledgers/queries";
import { isLate, isSettled } from "@/lib/rectifications/rules";
import type { Ledger, LedgerRow } from "./ledger";

type Given = { locale: Locale; orgName: string; reporter: string; today: Day; lines: readonly ExportLine[] };

/** 整改台账 in the columns that offices use: one line a matter, closed or not. */
export function rectificationLedger({ locale, orgName, reporter, today, lines }: Given): Ledger {
  const words = loadWords(locale, "rectifications");
  const text = (key: string, header: string, width: number) => ({ key, header, width, kind: "text" as const });
  const day = (key: string, header: string) => ({ key, header, width: 14, kind: "day" as const });
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
      text("org", words("ledger.org"), 16),
      text("source", words("ledger.source"), 14),
      text("cause", words("ledger.cause"), 22),
      text("problem", words("ledger.problem"), 34),
      text("measure", words("ledger.measure"), 34),
      text("owner", words("ledger.owner"), 11),
      day("dueOn", words("ledger.dueOn")),
      text("progress", words("ledger.progress"), 30),
      text("state", words("ledger.state"), 10),
      text("closed", words("ledger.closed"), 8),
      day("closedOn", words("ledger.closedOn")),
      { key: "proof", header: words("ledger.proof"), width: 8, kind: "number" },
      text("note", words("ledger.note"), 20),
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
