import { addDays, type Day, daysBetween } from "@/lib/kernel/clock";

export type Span = { beginsOn: Day; endsOn?: Day | null | undefined };
type Dated = { endsOn: Day | null };

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

/**
 * CAM-08: days of a template's year as a campaign begun later in it can keep them. Where one would have passed before the
 * campaign begins, every stage keeps its share of the year, laid over the campaign's own span; without an end it keeps its
 * length. None ends after the campaign, and what ends on an event still does.
 */
export function fitStages<Stage extends Dated>(stages: readonly Stage[], year: number, span: Span): Stage[] {
  const { beginsOn, endsOn } = span;
  const late = stages.some((stage) => stage.endsOn !== null && stage.endsOn < beginsOn);
  return stages.map((stage) => {
    if (stage.endsOn === null) return stage;
    const day = late ? shareOf(stage.endsOn, year, span) : stage.endsOn;
    return { ...stage, endsOn: endsOn ? earlier(day, endsOn) : day };
  });
}

function shareOf(day: Day, year: number, { beginsOn, endsOn }: Span): Day {
  const first: Day = `${year}-01-01`;
  const [length, whole] = [daysBetween(first, day), daysBetween(first, `${year}-12-31`)];
  return addDays(beginsOn, endsOn ? Math.round((daysBetween(beginsOn, endsOn) * length) / whole) : length);
}

export type StageFault = { at: number; key: "beforeCampaign" | "afterCampaign" | "beforeLastStage" };

/** CAM-08: the first stage whose day lies outside the campaign or before the stage above it; null when all follow each other. */
export function faultOfStages(stages: readonly { endsOn: Day }[], { beginsOn, endsOn }: Span): StageFault | null {
  for (const [at, stage] of stages.entries()) {
    const above = stages[at - 1];
    if (stage.endsOn < beginsOn) return { at, key: "beforeCampaign" };
    if (endsOn && stage.endsOn > endsOn) return { at, key: "afterCampaign" };
    if (above && stage.endsOn < above.endsOn) return { at, key: "beforeLastStage" };
  }
  return null;
}
