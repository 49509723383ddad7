import type { Day } from "@/lib/kernel/clock";
import type { Planned } from "../templates/copies/rules";

type Item = { id: string; parentId: string | null; text: string; body: string };

/** A campaign as it was read, as far as the next year takes it over. */
export type Repeatable = Pick<Planned, "actions" | "categories" | "requirement"> & {
  stages: { name: string; focus: string; endsOn: Day | null; originalEndsOn: Day | null; endsEvent: string | null }[];
  criteria: { position: number; name: string; subjectKind: string; items: Item[] }[];
  deadlines: { period: string; originalDueOn: Day }[];
  parts: Planned["rest"];
};

/** The same day of the next year; the last of February stays the last. */
export function yearLater(day: Day): Day {
  const year = Number(day.slice(0, 4)) + 1;
  const ends = day.endsWith("-02-29") ? "-02-28" : day.slice(4);
  return `${year}${ends}`;
}

/** A title that names its year names the next one: 2026 年创先争优活动 → 2027 年创先争优活动. */
export function titleOfNext({ title, year }: { title: string; year: number }): string {
  return title.includes(String(year)) ? title.replaceAll(String(year), String(year + 1)) : title;
}

/**
 * CAM-48: what the next year's campaign takes over from this one. Days are those first set, a year later, without what was
 * moved meanwhile; stages that ended on an event keep its name.
 */
export function planNext(campaign: Repeatable): Planned {
  return {
    stages: campaign.stages.map(({ name, focus, endsOn, originalEndsOn, endsEvent }) => {
      const first = originalEndsOn ?? endsOn;
      return { name, focus, endsEvent, endsOn: first ? yearLater(first) : null };
    }),
    actions: campaign.actions.map(({ mode, name, mandatory }) => ({ mode, name, mandatory })),
    sets: campaign.criteria.map(({ position, name, subjectKind }) => ({ place: `${position}`, name, subjectKind })),
    criteria: campaign.criteria.flatMap(({ position, items }) =>
      items.map(({ id, parentId, text, body }) => ({
        ...{ place: id, setPlace: `${position}`, parentPlace: parentId, text, body },
      })),
    ),
    categories: campaign.categories.map(({ pledgerKind, name, family }) => ({ pledgerKind, name, family })),
    reports: campaign.deadlines.map(({ period, originalDueOn }) => ({
      period: period.replace(/^\d{4}/, (year) => `${Number(year) + 1}`),
      day: yearLater(originalDueOn),
    })),
    rest: campaign.parts,
    requirement: campaign.requirement,
  };
}
