import type { Filled } from "@/lib/documents/fill-sheet";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { bucketOf } from "@/lib/pledges/items/rules";
import type { LedgerEntry, LowerOrg } from "@/lib/pledges/ledger/queries";
import type { ExportLine } from "@/lib/rectifications/ledgers/queries";
import type { LedgerRow } from "@/lib/reviews/ledger/queries";
import type { Listed, PledgerLine, ProgressLine } from "@/lib/sheets/filling/queries";

export type Values = Readonly<Record<string, Filled>>;

const text = (given: string | null | undefined): Filled => ({ text: given ?? "" });
const day = (given: string | null): Filled => (given ? { day: given } : { text: "" });

/** The rows of a list by the keys of their fields, numbered. */
export function listValues(listed: Listed, today: Day, unit: string): Values[] {
  const rows = valuesOf(listed, today, unit);
  return rows.map((row, at) => ({ index: { number: at + 1 }, ...row }));
}

function valuesOf(listed: Listed, today: Day, unit: string): Values[] {
  switch (listed.source) {
    case "ITEMS":
      return listed.rows.map((row) => itemValues(row, today, unit));
    case "PLEDGERS":
      return listed.rows.map(pledgerValues);
    case "PROGRESS":
      return listed.rows.map(progressValues);
    case "REVIEWS":
      return listed.rows.map(reviewValues);
    case "RECTIFICATIONS":
      return listed.rows.map(rectificationValues);
    case "LOWER":
      return listed.rows.map(lowerValues);
  }
}

function itemValues(row: LedgerEntry, today: Day, unit: string): Values {
  const words = loadWords("zh-CN", "pledges");
  return {
    org: text(unit),
    pledger: text(row.pledgerName),
    title: text(row.pledgerTitle),
    category: text(row.category),
    family: text(row.family),
    text: text(row.text),
    target: text(row.target),
    dueOn: day(row.dueOn),
    beneficiary: text(row.beneficiary),
    checkedHow: text(row.checkedHow),
    progress: text(row.progress),
    state: text(words(`buckets.${bucketOf(row, today)}`)),
    fulfilledOn: day(row.fulfilledOn),
    evidence: text(row.evidence),
    note: text(row.withdrawnReason ?? (row.form === "ORAL" ? words("forms.ORAL") : "")),
  };
}

const pledgerValues = ({ name, title, texts, publishedOn, items, fulfilled, due, notDue }: PledgerLine): Values => ({
  pledger: text(name),
  title: text(title),
  texts: text(texts),
  publishedOn: day(publishedOn),
  items: { number: items },
  fulfilled: { number: fulfilled },
  due: { number: due },
  notDue: { number: notDue },
});

const progressValues = ({ name, text: item, happenedOn, note, quantity, enteredBy }: ProgressLine): Values => ({
  pledger: text(name),
  text: text(item),
  happenedOn: day(happenedOn),
  note: text(note),
  quantity: text(quantity),
  enteredBy: text(enteredBy),
});

const reviewValues = (row: LedgerRow): Values => ({
  reviewer: text(`${row.reviewerName} ${row.reviewerTitle}`.trim()),
  subject: text(row.subjectName),
  org: text(row.subjectOrgName),
  heldOn: day(row.heldOn),
  mode: text(loadWords("zh-CN", "reviews")(`modes.${row.mode}`)),
  achievements: text(row.achievements),
  shortcomings: text(row.shortcomings),
  direction: text(row.direction),
});

function rectificationValues(row: ExportLine): Values {
  const words = loadWords("zh-CN", "rectifications");
  return {
    org: text(row.orgName),
    source: text(words(`sources.${row.sourceKind}`)),
    problem: text(row.problem),
    cause: text(row.cause),
    measure: text(row.measure),
    owner: text(row.ownerName),
    dueOn: day(row.dueOn),
    progress: text(row.progress),
    state: text(words(`states.${row.state}`)),
    closedOn: day(row.closedOn),
  };
}

const lowerValues = ({ name, pledgers, items, fulfilled, overdue, notDue, withdrawn }: LowerOrg): Values => ({
  org: text(name),
  pledgers: { number: pledgers },
  items: { number: items },
  fulfilled: { number: fulfilled },
  overdue: { number: overdue },
  notDue: { number: notDue },
  withdrawn: { number: withdrawn },
  rate: text(items > 0 ? `${((fulfilled / items) * 100).toFixed(1)}%` : ""),
});
