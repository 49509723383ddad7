import type { Relation } from "../policy";
import { type Dimension, type Score, weightedScore } from "../rules";

/** What several reviewers of one subject weigh against each other, in one round. */
export type Voices = { line: number; contact: number; dual: number; entrusted: number };
type Voice = keyof Voices;

/** Mutual reviews carry no score (REV-47). */
const voiceOf: Partial<Record<Relation, Voice>> = {
  OWN_HEAD: "line",
  SUPERIOR: "line",
  DIVISION: "line",
  OWN_BODY: "line",
  STAND_IN: "line",
  CONTACT_POINT: "contact",
  DUAL_RESPONSIBILITY: "dual",
  ENTRUSTED: "entrusted",
};

type Scored = { authority: Relation; scores: readonly Score[] };

/** REV-41: the mean of each voice, then the voices by their weights, to one decimal; null where nobody has scored every dimension. */
export function combinedScore(
  dimensions: readonly Dimension[],
  reviews: readonly Scored[],
  voices: Voices,
): number | null {
  const heard = new Map<Voice, number[]>();
  for (const { authority, scores } of reviews) {
    const [voice, score] = [voiceOf[authority], weightedScore(dimensions, scores)];
    if (voice && score !== null) heard.set(voice, [...(heard.get(voice) ?? []), score]);
  }
  let [total, weights] = [0, 0];
  for (const [voice, scores] of heard) {
    total += (scores.reduce((sum, score) => sum + score, 0) / scores.length) * voices[voice];
    weights += voices[voice];
  }
  return weights === 0 ? null : Math.round((total / weights) * 10) / 10;
}

export type Leniency = { name: string; orgName: string; reviews: number; mean: number; spread: number | null };

/** How far a reviewer's mean lies from that of the round; said only from three reviews on. */
export const distanceOf = ({ reviews, mean }: Leniency, whole: { mean: number }): number | null =>
  reviews < 3 ? null : Math.round((mean - whole.mean) * 10) / 10;
