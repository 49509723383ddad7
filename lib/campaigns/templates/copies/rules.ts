import type { Day } from "@/lib/kernel/clock";
import { fitStages, type Span } from "../../stages/rules";
import { dayInMonth } from "../days";
import { childrenOf, type Part, parentOf } from "../rules";
import type { PartKind } from "../schema";

export type Planned = {
  stages: { name: string; focus: string; endsOn: Day | null; endsEvent: string | null }[];
  actions: { mode: string; name: string; mandatory: boolean }[];
  sets: { place: string; name: string; subjectKind: string }[];
  criteria: { place: string; setPlace: string; parentPlace: string | null; text: string; body: string }[];
  categories: { pledgerKind: string; name: string; family: string }[];
  reports: { period: string; day: Day }[];
  /** What no table of its own holds. */
  rest: Part[];
  requirement: string;
};

const held: readonly PartKind[] = ["STAGE", "ACTION", "CRITERIA_SET", "CRITERION", "MEASURE", "REQUIREMENT"];

/** What a campaign of this year takes from a template; no stage ends and no report is due before it begins (CAM-08, CAM-09, PLG-24). */
export function planCampaign(parts: readonly Part[], year: number, span: Span = { beginsOn: "" }): Planned {
  const of = (kind: PartKind) => parts.filter((part) => part.kind === kind);
  const categories = firstCategories(parts);
  return {
    stages: fitStages(
      of("STAGE").map((part) => stageOf(part, year)),
      year,
      span,
    ),
    actions: of("ACTION").map(({ mode, name, mandatory }) => ({ mode, name, mandatory })),
    sets: of("CRITERIA_SET").map(({ place, name, subject }) => ({ place, name, subjectKind: subject || "ORG" })),
    criteria: parts.filter(({ kind }) => kind === "CRITERION" || kind === "MEASURE").map(criterionOf),
    categories: categories.map(({ subject, name, body }) => ({ pledgerKind: subject, name, family: body || name })),
    reports: of("CADENCE")
      .filter(({ mode }) => mode === "REPORT")
      .flatMap((part) => reportDays(part, year))
      .filter(({ day }) => day >= span.beginsOn),
    rest: parts.filter(({ kind }) => !held.includes(kind)),
    requirement: of("REQUIREMENT")
      .map(({ name }) => name)
      .join("、"),
  };
}

const stageOf = ({ name, body, endsDay, endsEvent }: Part, year: number): Planned["stages"][number] => ({
  name,
  focus: body,
  endsOn: endsDay ? `${year}-${endsDay}` : null,
  endsEvent: endsEvent || null,
});

/** The first set that is filled in; the others stay with the campaign for who wants to look. */
function firstCategories(parts: readonly Part[]): Part[] {
  for (const set of parts.filter(({ kind }) => kind === "CATEGORY_SET")) {
    const found = childrenOf(parts, set.place);
    if (found.length > 0) return found;
  }
  return [];
}

function criterionOf({ place, kind, name, body }: Part): Planned["criteria"][number] {
  const parentPlace = kind === "MEASURE" ? parentOf(place) : null;
  return { place, setPlace: place.slice(0, 2), parentPlace, text: name, body };
}

/** PLG-24: a fulfilment report is due on this day of each quarter's last month. */
function reportDays({ rhythm, endsDay }: Part, year: number): Planned["reports"] {
  if (rhythm !== "QUARTER") return [];
  return ["03", "06", "09", "12"].map((month, at) => ({
    period: `${year}Q${at + 1}`,
    day: dayInMonth(year, month, Number(endsDay || "25")),
  }));
}
