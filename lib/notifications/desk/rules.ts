export const modeNames = ["pledges", "reviews", "evaluations", "commendations"] as const;
export type ModeName = (typeof modeNames)[number];

/** The figures of the four modes as the desk shows them; an org with others below it counts its whole line. */
export type DeskFigures = {
  leads: boolean;
  pledgers: number;
  items: number;
  fulfilled: number;
  overdue: number;
  notDue: number;
  reviewsDue: number;
  reviewsDone: number;
  ballots: number;
  satisfied: number;
  dissatisfied: number;
  awards: number;
  reviewNumber: number | null;
  reviewState: string | null;
  evaluationState: string | null;
  evaluationOpensOn: string | null;
  evaluationClosesOn: string | null;
  callState: string | null;
  noticeEndsOn: string | null;
  reportDueOn: string | null;
};

/** What is going on now: a vote before a notice, a notice before a round of reviews; pledges run all year. */
export function currentMode(figures: DeskFigures): ModeName {
  if (figures.evaluationState === "OPEN") return "evaluations";
  if (figures.noticeEndsOn) return "commendations";
  return figures.reviewState === "OPEN" ? "reviews" : "pledges";
}

/** Share of the items that were due or done already by their end, 0 without items. */
export const fulfilmentOf = ({ items, fulfilled }: Pick<DeskFigures, "items" | "fulfilled">): number =>
  items > 0 ? fulfilled / items : 0;
