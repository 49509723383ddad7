import { TODAY } from "./days";
import { type Duty, duties } from "./duties";
import { groups, type PartyGroup, type Unit, units } from "./groups";
import { type DeclaredLink, links } from "./links";
import { members } from "./members";
import { notices } from "./notices";
import { opinions } from "./opinions";
import { type FormerOrg, formerOrgs, type Org, orgs } from "./orgs";
import { type External, externals, type Member, type SeatedLeader, seatedLeaders } from "./people";
import { type PlannedAdoption, planAdoptions } from "./plan/adoptions";
import { type PlannedAward, type PlannedNomination, planAwards, planNominations } from "./plan/award-plans";
import { type PlannedPoll, type PlannedRoll, planPolls, planRolls } from "./plan/evaluation-plans";
import { planMemberPledges } from "./plan/member-pledges";
import { planMemberTargets } from "./plan/member-targets";
import { planOrgPledges } from "./plan/org-pledges";
import type { PlannedPledge } from "./plan/pledge-shapes";
import type { PlannedRectification } from "./plan/rectification-drafts";
import { planRectifications } from "./plan/rectification-plans";
import { type PlannedReport, planReports } from "./plan/reports";
import { planRounds } from "./plan/review-rounds";
import type { PlannedRound, PlannedTarget } from "./plan/review-shapes";
import { planSubordinateTargets } from "./plan/subordinate-targets";
import { type Happening, timeline } from "./timeline";

export type DemoPlan = {
  today: string;
  orgs: readonly Org[];
  formerOrgs: readonly FormerOrg[];
  links: readonly DeclaredLink[];
  groups: readonly PartyGroup[];
  units: readonly Unit[];
  members: readonly Member[];
  seatedLeaders: readonly SeatedLeader[];
  externals: readonly External[];
  duties: readonly Duty[];
  adoptions: readonly PlannedAdoption[];
  pledges: readonly PlannedPledge[];
  reports: readonly PlannedReport[];
  rounds: readonly PlannedRound[];
  targets: readonly PlannedTarget[];
  polls: readonly PlannedPoll[];
  rolls: readonly PlannedRoll[];
  opinions: typeof opinions;
  rectifications: readonly PlannedRectification[];
  notices: typeof notices;
  nominations: readonly PlannedNomination[];
  awards: readonly PlannedAward[];
  timeline: readonly Happening[];
};

/** The whole county as it stands on 20 June 2026; the same on every call and every machine. */
export function planDemoCounty(): DemoPlan {
  const pledges = [...planMemberPledges(), ...planOrgPledges()];
  const rectifications = planRectifications(pledges);
  const targets = [...planMemberTargets(pledges), ...planSubordinateTargets(pledges)];
  return {
    today: TODAY,
    ...{ orgs, formerOrgs, links, groups, units, members, seatedLeaders, externals, duties },
    adoptions: planAdoptions(),
    pledges,
    reports: planReports(pledges),
    rounds: planRounds(),
    targets: withAdvice(targets, rectifications),
    polls: planPolls(),
    rolls: planRolls(),
    rectifications,
    nominations: planNominations(pledges),
    awards: planAwards(pledges),
    ...{ opinions, notices, timeline },
  };
}

/** 整改建议: a rectification that comes from a review stands there as advice with a day. */
function withAdvice(
  targets: readonly PlannedTarget[],
  rectifications: readonly PlannedRectification[],
): PlannedTarget[] {
  const advised = new Map(
    rectifications.flatMap((one) => (one.reviewKey === null ? [] : [[one.reviewKey, one] as const])),
  );
  return targets.map((target) => {
    const one = advised.get(target.key);
    if (one === undefined || target.review === null) return target;
    const advice = [{ text: `${one.problem}：${one.measure}`, dueOn: one.originalDueOn, ordered: one.ordered }];
    return { ...target, review: { ...target.review, advice } };
  });
}
