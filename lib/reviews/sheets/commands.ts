import "server-only";
import type { Work } from "@/lib/kernel/work";
import { findNearest } from "./queries";
import { type Nudge, nudgeOf } from "./rules";
import type { AskLikeness } from "./schema";

/** REV-53: whether the words were said of somebody else before, or say nothing; changes nothing and leaves no event. */
export async function askLikeness(
  work: Work,
  { achievements, shortcomings, direction, ...about }: AskLikeness,
): Promise<{ nudge: Nudge | null; subject: string }> {
  const words = [achievements, shortcomings, direction];
  const nearest = await findNearest(work, { ...about, words: words.join("") });
  return { nudge: nudgeOf(words, nearest?.likeness ?? null), subject: nearest?.subject ?? "" };
}
