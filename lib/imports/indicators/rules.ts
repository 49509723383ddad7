import { periodsOf } from "@/lib/campaigns/indicators/rules";
import type { IndicatorRhythm } from "@/lib/campaigns/indicators/schema";
import type { Day } from "@/lib/kernel/clock";
import type { Fault, FaultCode, Verdict } from "../fields/schema";
import { type ComparedRow, type ReadRow, refusedRow } from "../rows/rules";
import { indicatorPlace } from "./fields";

/** An indicator as it stands; figures as text, as the database writes them. */
export type StandingIndicator = {
  id: string;
  name: string;
  rhythm: IndicatorRhythm;
  beginsOn: Day;
  plans: readonly { issuer: string; plan: string; planApproximate: string }[];
  figures: readonly StandingFigure[];
};
type StandingFigure = {
  period: string;
  actual: string;
  prior: string;
  note: string;
  approximate: string;
  enteredOn: Day;
  enterer: string;
};

const figureKeys = ["actual", "prior", "note"] as const;
const fact = (facts: readonly string[], key: string) => facts[indicatorPlace(key)] ?? "";

/** Two rows of one file are the same when they speak of the same figure and the same plan. */
export const figureKey = (facts: readonly string[]): string =>
  ["name", "period", "plan", "issuer"].map((key) => fact(facts, key)).join("|");

type Judging = {
  columnOf: (key: string) => number;
  standing: readonly StandingIndicator[];
  today: Day;
  /** Rows of this file by the figure and by the plan they write. */
  figures: Map<string, ReadRow>;
  plans: Map<string, ReadRow>;
};

/** Every row against what stands: new, changed, the same, or refused with its reason beside the cell (RPT-30). */
export function judgeFigures(
  rows: readonly ReadRow[],
  given: Pick<Judging, "columnOf" | "standing" | "today">,
): ComparedRow[] {
  const judging: Judging = { ...given, figures: new Map(), plans: new Map() };
  return rows.map((row) => (row.faults.length > 0 ? refusedRow(row, row.faults) : judged(row, judging)));
}

function judged(row: ReadRow, judging: Judging): ComparedRow {
  const { columnOf, standing } = judging;
  const indicator = standing.find(({ name }) => name === fact(row.facts, "name"));
  if (!indicator) return refusedRow(row, [{ column: columnOf("name"), code: "unknownIndicator" }]);
  const facts = completed(row.facts, indicator);
  const whole = { ...row, facts };
  const told = faultsOf(whole, indicator, judging);
  const clash = told.length > 0 ? told : clashOf(whole, indicator.id, judging);
  if (clash.length > 0) return refusedRow(row, clash);
  return compared(whole, indicator);
}

/** A period without its year is of the year the indicator begins in; a plan without its issuer is the only one there is. */
function completed(given: readonly string[], { beginsOn, plans }: StandingIndicator): string[] {
  const facts = [...given];
  const period = fact(given, "period");
  if (period !== "" && !/^\d/.test(period))
    facts[indicatorPlace("period")] = `${beginsOn.slice(0, 4)}${period.replace("Y", "")}`;
  const [only] = plans;
  if (fact(given, "plan") !== "" && fact(given, "issuer") === "" && only && plans.length === 1)
    facts[indicatorPlace("issuer")] = only.issuer;
  return facts;
}

const writesFigure = (facts: readonly string[]) => figureKeys.some((key) => fact(facts, key) !== "");

function faultsOf({ facts }: ReadRow, indicator: StandingIndicator, { columnOf, today }: Judging): Fault[] {
  const faults: Fault[] = [];
  const at = (key: string, code: FaultCode) => faults.push({ column: columnOf(key), code });
  const [period, plan] = [fact(facts, "period"), fact(facts, "plan")];
  if (plan !== "" && Number(plan) === 0) at("plan", "notPositive");
  if (plan !== "" && fact(facts, "issuer") === "") at("issuer", "issuerNeeded");
  if (plan === "" && !writesFigure(facts)) at("actual", "noFigures");
  if (!writesFigure(facts)) return faults;
  if (period === "") at("period", "required");
  else if (!periodsOf(indicator.rhythm, indicator.beginsOn, today).includes(period)) at("period", "periodClosed");
  else if (fact(facts, "actual") === "" && !figureOf(indicator, period)) at("actual", "required");
  return faults;
}

const figureOf = ({ figures }: StandingIndicator, period: string) => figures.find((one) => one.period === period);

/**
 * One figure and one plan stand once in a file. The same again beside another plan is no contradiction: it is then
 * written by the first row alone; something else is a fault that names that row.
 */
function clashOf(row: ReadRow, id: string, { columnOf, figures, plans }: Judging): Fault[] {
  const faults: Fault[] = [];
  const figure = `${id}|${fact(row.facts, "period")}`;
  const first = writesFigure(row.facts) ? figures.get(figure) : undefined;
  if (first && figureKeys.some((key) => fact(first.facts, key) !== fact(row.facts, key)))
    faults.push({ column: -1, code: "repeated", argument: String(first.number) });
  const plan = `${id}|${fact(row.facts, "issuer")}`;
  const other = fact(row.facts, "plan") === "" ? undefined : plans.get(plan);
  if (other && fact(other.facts, "plan") !== fact(row.facts, "plan"))
    faults.push({ column: columnOf("plan"), code: "planDiffers", argument: String(other.number) });
  if (faults.length > 0) return faults;
  const kept = { ...row, facts: [...row.facts] };
  if (first) for (const key of figureKeys) row.facts[indicatorPlace(key)] = "";
  else if (writesFigure(row.facts)) figures.set(figure, kept);
  if (other) row.facts[indicatorPlace("plan")] = "";
  else if (fact(row.facts, "plan") !== "") plans.set(plan, kept);
  return [];
}

/** Behind the fields of a row stand its indicator and, of what stood, who entered it when and how exact it was. */
function compared(row: ReadRow, indicator: StandingIndicator): ComparedRow {
  const [period, issuer] = [fact(row.facts, "period"), fact(row.facts, "issuer")];
  const figure = writesFigure(row.facts) ? figureOf(indicator, period) : undefined;
  const plan = fact(row.facts, "plan") === "" ? undefined : indicator.plans.find((one) => one.issuer === issuer);
  const stood: Record<string, string> = { ...figure, ...plan, name: indicator.name, period, issuer };
  const keys = ["name", "period", "plan", "issuer", ...figureKeys];
  const before = keys.map((key) => stood[key] ?? "");
  const facts = row.facts.slice(0, keys.length).map((given, at) => given || (before[at] ?? ""));
  const tail = [indicator.id, ...["approximate", "enteredOn", "enterer", "planApproximate"].map((k) => stood[k] ?? "")];
  const same = facts.every((given, at) => given === before[at]);
  const verdict = same ? "SAME" : changeOf(facts, before);
  return {
    ...{ number: row.number, faults: row.faults, facts: [...facts, ...tail], target: "", subject: indicator.id },
    ...{ verdict, before: verdict === "UPDATE" ? [...before, ...tail] : [] },
  };
}

/** New is what writes only where nothing stood; a plan that stands already is then left alone. */
function changeOf(facts: string[], before: readonly string[]): Verdict {
  const [plan, actual] = [indicatorPlace("plan"), indicatorPlace("actual")];
  if (before[actual] !== "" || (before[plan] !== "" && before[plan] !== facts[plan])) return "UPDATE";
  if (before[plan] !== "") facts[plan] = "";
  return "ADD";
}
