import { TODAY } from "../days";
import { duties, secretaryOf } from "../duties";
import { members } from "../members";
import { orgOf } from "../orgs";
import type { Member } from "../people";
import { streamOf } from "../random";
import { type NamedReview, namedReviews, type ReviewMode } from "../reviews";
import type { PlannedPledge } from "./pledge-shapes";
import { closesOn, earlyEnd, placeOf, sessionDay } from "./review-rounds";
import type { PlannedReview, PlannedTarget, ReviewAuthority, TargetState } from "./review-shapes";
import { factsOf, memberOpinion, reportText } from "./review-words";

const absences = [
  ["OUT_OF_CONTACT", "失联，支部仍在查找"],
  ["SICK_LEAVE", "长期病休"],
  ["SECONDED", "援派外地工作"],
] as const;

const absenceOf = (member: Member): string | null =>
  absences.find(([flag]) => member.flags.includes(flag))?.[1] ?? null;

/** Second round at the level of branches: 61 % done, 31 % pending, 5 % overdue, 3 % exempt of 700. */
const OVERDUE = 35;
const PENDING = 217;

/** Branches whose session is still to come, in the order in which their members stay pending. */
const later = ["O43", "O44", "O30", "O20", "O34", "O41", "O17", "O25", "O36", "O19"];
const partly: Readonly<Record<string, number>> = { O05: 6, O06: 8 };

export function planMemberTargets(pledges: ReadonlyMap<string, PlannedPledge>): PlannedTarget[] {
  const states = secondRoundStates();
  const written = new Set<string>();
  return members.flatMap((member) => {
    const exempt = absenceOf(member);
    return ([1, 2] as const).map((round) => {
      const reached: TargetState = round === 1 ? "DONE" : (states.get(member.code) ?? "DONE");
      const state: TargetState = exempt === null ? reached : "EXEMPT";
      return target(member, round, state, exempt, { pledge: pledges.get(`MEMBER:${member.code}`), written });
    });
  });
}

/** Named reviews and superiors' reviews stand as done; the rest is dealt out branch by branch. */
function secondRoundStates(): Map<string, TargetState> {
  const states = new Map<string, TargetState>();
  const open = members.filter((member) => absenceOf(member) === null && !isSettled(member));
  const overdue = ["O40", "O39"].flatMap((org) => open.filter((member) => member.org === org)).slice(0, OVERDUE);
  for (const member of overdue) states.set(member.code, "OVERDUE");
  const first = Object.entries(partly).flatMap(([org, count]) =>
    open.filter((member) => member.org === org).slice(-count),
  );
  const rest = later.flatMap((org) => open.filter((member) => member.org === org));
  for (const member of [...first, ...rest].slice(0, PENDING)) states.set(member.code, "PENDING");
  return states;
}

const isSettled = (member: Member): boolean =>
  reviewerAbove(member, TODAY) !== null && !later.includes(member.org) && earlyEnd[member.org] === undefined;

/** LIFE-02: who holds a post above the branch, or leads it, is reviewed by the superior. */
function reviewerAbove(member: Member, day: string): { reviewer: string; org: string } | null {
  if (member.code === "P06") return { reviewer: "P04", org: "O02" };
  const home = homeOn(member, day);
  const heads = secretaryOf(home, day) === member.code;
  const above = duties.some(
    (duty) => duty.person === member.code && duty.kind === "SECRETARY" && isAbove(duty.org, member.org),
  );
  if (!heads && !above) return null;
  let org = orgOf(member.org).parent ?? "O01";
  while (secretaryOf(org, day) === member.code) org = orgOf(org).parent ?? "O01";
  return { reviewer: secretaryOf(org, day), org };
}

function isAbove(org: string, branch: string): boolean {
  let at = orgOf(branch).parent;
  while (at !== null && at !== org) at = orgOf(at).parent;
  return at === org;
}

const homeOn = (member: Member, day: string): string =>
  member.formerOrg !== null && day < member.since ? member.formerOrg : member.org;

type Desk = { pledge: PlannedPledge | undefined; written: Set<string> };

function target(
  member: Member,
  round: 1 | 2,
  state: TargetState,
  exempt: string | null,
  { pledge, written }: Desk,
): PlannedTarget {
  const org = homeOn(member, round === 1 ? "2026-04-01" : TODAY);
  const named = round === 2 ? namedFor(member) : null;
  const held = named?.heldOn ?? sessionDay(org, round);
  const facts = factsOf(pledge, held, member.post);
  const stream = streamOf("member review", member.code, String(round));
  const done = state === "DONE";
  return {
    key: `MEMBERS:${round}:${member.code}`,
    round,
    scope: "MEMBERS",
    roundOrg: org,
    org,
    subject: { kind: "MEMBER", person: member.code },
    leadingCadre: member.leadingCadre,
    state,
    dueOn: closesOn(org, round),
    exemptReason: exempt,
    report: done ? { text: reportText(facts), author: member.code, on: held } : null,
    review: done
      ? reviewOf(member, org, held, named, pledge, {
          ...memberOpinion(facts, stream, written),
          mode: modeOf(member, round),
        })
      : null,
  };
}

const namedFor = (member: Member): NamedReview | null =>
  namedReviews.find(({ subject }) => subject.kind === "MEMBER" && subject.person === member.code) ?? null;

type Draft = Pick<PlannedReview, "achievements" | "shortcomings" | "direction" | "mode">;

function reviewOf(
  member: Member,
  org: string,
  heldOn: string,
  named: NamedReview | null,
  pledge: PlannedPledge | undefined,
  draft: Draft,
): PlannedReview {
  const above = named === null ? reviewerAbove(member, heldOn) : null;
  const reviewer = named?.reviewer ?? above?.reviewer ?? secretaryOf(org, heldOn);
  const reviewerOrg = named?.reviewerOrg ?? above?.org ?? org;
  return {
    ...draft,
    ...(named === null ? {} : opinionOf(named)),
    reviewer,
    reviewerOrg,
    authority: authorityOf(reviewerOrg, org, named),
    heldOn,
    place: placeOf(org),
    cites: citesOf(pledge, heldOn),
    advice: [],
    scores: scoresOf(member, heldOn),
  };
}

const opinionOf = ({ achievements, shortcomings, direction, mode }: NamedReview) => ({
  achievements,
  shortcomings,
  direction,
  mode,
});

function authorityOf(reviewerOrg: string, org: string, named: NamedReview | null): ReviewAuthority {
  if (reviewerOrg === org) return "OWN_HEAD";
  return named === null ? "SUPERIOR" : "ENTRUSTED";
}

/** INV-02: published items only, published before the review. */
function citesOf(pledge: PlannedPledge | undefined, heldOn: string): [string, number][] {
  if (pledge?.publishedOn == null || pledge.publishedOn > heldOn) return [];
  return pledge.items.slice(0, 2).map((item) => [pledge.key, item.number]);
}

function modeOf(member: Member, round: 1 | 2): ReviewMode {
  if (member.flags.includes("RETIRED") || member.flags.includes("FLOATING")) return "WRITTEN";
  const stream = streamOf("mode", member.code, String(round));
  return stream.pick(["ONE_BY_ONE", "ONE_BY_ONE", "ONE_BY_ONE", "ASSEMBLY", "ON_SITE", "LIFE_MEETING", "PRIVATE_TALK"]);
}

function scoresOf(member: Member, heldOn: string): number[] {
  const stream = streamOf("score", member.code, heldOn);
  return Array.from({ length: 4 }, () => stream.int(78, 97));
}
