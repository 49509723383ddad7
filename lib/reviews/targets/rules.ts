import type { Standing } from "../rules";

export const standings: readonly Standing[] = ["DUE", "OVERDUE", "REVIEWED", "EXEMPTED"];

/** A filter of the queue as the address carries it; anything else means all. */
export const readStanding = (text: string | undefined): Standing | undefined =>
  standings.find((standing) => standing === text);
