import { formatFullDay, formatNumber } from "@/lib/i18n/format";
import { loadWords } from "@/lib/i18n/words";
import type { ActivitySum } from "../activities/queries";
import type { CampaignDetail } from "../queries";

type Tally = {
  members: number;
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
  rectificationsOpen: number;
  rectificationsLate: number;
  awards: number;
};

export type Recorded = {
  campaign: Pick<CampaignDetail, "theme" | "beginsOn" | "stages">;
  tally: Tally | null;
  coverage: Partial<Record<string, number>>;
  activities: readonly ActivitySum[];
  papers: number;
};

/** The figures as an official summary puts them; a part without figures is left out (CAM-13). */
export function summaryText({ campaign, tally, coverage, activities, papers }: Recorded): string {
  const words = loadWords("zh-CN", "meetings");
  const kinds = loadWords("zh-CN", "campaigns");
  const orgs = Object.values(coverage).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const begun = { theme: campaign.theme, day: formatFullDay("zh-CN", campaign.beginsOn) };
  const organised = [
    ...(orgs > 0 ? [words("summary.coverage", { orgs, adopted: coverage.APPROVED ?? 0 })] : []),
    ...(papers > 0 ? [words("summary.papers", { papers })] : []),
    ...activities.map((sum) => activityLine(kinds(`activities.kinds.${sum.kind}`), sum)),
  ];
  return [
    words("summary.overall"),
    words("summary.opening", begun),
    words("summary.stages", { stages: campaign.stages.map(({ name }) => name).join("、") }),
    ...(organised.length > 0 ? [words("summary.organised"), ...organised] : []),
    ...(tally ? [words("summary.results"), ...resultLines(tally), words("summary.gaps"), ...gapLines(tally)] : []),
    words("summary.next"),
  ].join("\n");
}

const about = (count: number, approximate: boolean) => `${formatNumber("zh-CN", count)}${approximate ? "余" : ""}`;

function activityLine(kind: string, { times, participants, money, about: isAbout }: ActivitySum): string {
  const words = loadWords("zh-CN", "meetings");
  const people = participants > 0 ? words("summary.people", { people: about(participants, isAbout) }) : "";
  const spent = money > 0 ? words("summary.money", { money: about(money, isAbout) }) : "";
  return words("summary.activity", { kind, times, people, money: spent });
}

function resultLines(tally: Tally): string[] {
  const words = loadWords("zh-CN", "meetings");
  const {
    pledgers,
    items,
    fulfilled,
    overdue,
    notDue,
    reviewsDue,
    reviewsDone,
    ballots,
    satisfied,
    dissatisfied,
    awards,
  } = tally;
  const judged = satisfied + dissatisfied;
  return [
    words("summary.pledges", { pledgers, items, fulfilled, overdue, notDue }),
    words("summary.reviews", { due: reviewsDue + reviewsDone, done: reviewsDone }),
    ...(ballots > 0 && judged > 0
      ? [words("summary.ballots", { ballots, rate: ((100 * satisfied) / judged).toFixed(1) })]
      : []),
    ...(awards > 0 ? [words("summary.awards", { awards })] : []),
  ];
}

function gapLines({ overdue, rectificationsOpen, rectificationsLate, reviewsDue }: Tally): string[] {
  const words = loadWords("zh-CN", "meetings");
  return [words("summary.open", { overdue, reviews: reviewsDue, open: rectificationsOpen, late: rectificationsLate })];
}
