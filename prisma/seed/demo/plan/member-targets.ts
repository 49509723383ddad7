import { type Day, TODAY } from "../days";
import { secretaryOf } from "../duties";
import { members } from "../members";
import type { Member } from "../people";
import { streamOf } from "../random";
import { type NamedReview, namedReviews, type ReviewMode } from "../reviews";
import { headOpinion, orgFacts } from "./org-review-words";
import type { PlannedPledge } from "./pledge-shapes";
import { placeOf, type ReviewPlace, reviewerIn } from "./review-places";
import { closesOn, roomOf, sessionDay } from "./review-rounds";
import type { PlannedTarget, ReviewAuthority, TargetState } from "./review-shapes";
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

export function planMemberTargets(pledges: readonly PlannedPledge[]): PlannedTarget[] {
  const states = secondRoundStates();
  const written = new Set<string>();
  const byKey = new Map(pledges.map((pledge) => [pledge.key, pledge]));
  return members.flatMap((member) => {
    const exempt = absenceOf(member);
    return ([1, 2] as const).map((round) => {
      const reached: TargetState = round === 1 ? "DONE" : (states.get(member.code) ?? "DONE");
      const state: TargetState = exempt === null ? reached : "EXEMPT";
      return target(member, round, state, exempt, {
        pledge: byKey.get(`MEMBER:${member.code}`),
        pledges,
        written,
      });
    });
  });
}

/** Named reviews and superiors' reviews stand as done; the rest is dealt out branch by branch. */
function secondRoundStates(): Map<string, TargetState> {
  const states = new Map<string, TargetState>();
  const open = members.filter((member) => absenceOf(member) === null && !isSettled(member));
  const below = open.filter((member) => placeOf(member, member.org, TODAY).scope === "MEMBERS");
  const overdue = ["O40", "O39"].flatMap((org) => below.filter((member) => member.org === org)).slice(0, OVERDUE);
  for (const member of overdue) states.set(member.code, "OVERDUE");
  const first = Object.entries(partly).flatMap(([org, count]) =>
    open.filter((member) => member.org === org).slice(-count),
  );
  const rest = later.flatMap((org) => open.filter((member) => member.org === org));
  for (const member of [...first, ...rest].slice(0, PENDING)) states.set(member.code, "PENDING");
  return states;
}

const isSettled = (member: Member): boolean =>
  placeOf(member, member.org, TODAY).scope === "SUBORDINATES" && !later.includes(member.org);

const homeOn = (member: Member, day: string): string =>
  member.formerOrg !== null && day < member.since ? member.formerOrg : member.org;

type Desk = { pledge: PlannedPledge | undefined; pledges: readonly PlannedPledge[]; written: Set<string> };

function target(member: Member, round: 1 | 2, state: TargetState, exempt: string | null, desk: Desk): PlannedTarget {
  const day = round === 1 ? "2026-04-01" : TODAY;
  const home = homeOn(member, day);
  const place = placeOf(member, home, day);
  const named = round === 2 ? namedFor(member) : null;
  const held = named?.heldOn ?? sessionDay(place.scope === "MEMBERS" ? home : `${place.roundOrg}>${place.org}`, round);
  const done = state === "DONE";
  return {
    key: `MEMBERS:${round}:${member.code}`,
    round,
    scope: place.scope,
    roundOrg: place.roundOrg,
    org: place.org,
    subject: { kind: "MEMBER", person: member.code },
    leadingCadre: member.leadingCadre,
    state,
    dueOn: closesOn(place.roundOrg, round),
    exemptReason: exempt,
    ...(done ? said(member, place, held, named, desk) : { report: null, review: null }),
  };
}

type Said = Pick<PlannedTarget, "report" | "review">;

function said(member: Member, place: ReviewPlace, heldOn: Day, named: NamedReview | null, desk: Desk): Said {
  const facts = factsOf(desk.pledge, heldOn, member.post);
  const stream = streamOf("member review", member.code, heldOn);
  const words = place.heads
    ? headOpinion(orgFacts(place.org, heldOn, desk.pledges), stream)
    : memberOpinion(facts, stream, desk.written);
  const reviewerOrg = named?.reviewerOrg ?? place.roundOrg;
  return {
    report: { text: reportText(facts), author: member.code, on: heldOn },
    review: {
      ...words,
      mode: modeOf(member, heldOn),
      ...(named === null ? {} : opinionOf(named)),
      reviewer: named?.reviewer ?? reviewerIn(reviewerOrg, heldOn),
      reviewerOrg,
      authority: authorityOf(reviewerOrg, place),
      heldOn,
      place: roomOf(place.roundOrg),
      cites: member.org === place.org ? citesOf(desk.pledge, heldOn) : [],
      advice: [],
      scores: scoresOf(member, heldOn),
    },
  };
}

const namedFor = (member: Member): NamedReview | null =>
  namedReviews.find(({ subject }) => {
    if (subject.kind === "MEMBER") return subject.person === member.code;
    return subject.kind === "HEAD" && secretaryOf(subject.org) === member.code;
  }) ?? null;

const opinionOf = ({ achievements, shortcomings, direction, mode }: NamedReview) => ({
  achievements,
  shortcomings,
  direction,
  mode,
});

function authorityOf(reviewerOrg: string, place: ReviewPlace): ReviewAuthority {
  if (place.scope === "SUBORDINATES") return "SUPERIOR";
  return reviewerOrg === place.org ? "OWN_HEAD" : "ENTRUSTED";
}

/** INV-02: published items only, published before the review. */
function citesOf(pledge: PlannedPledge | undefined, heldOn: Day): [string, number][] {
  if (pledge?.publishedOn == null || pledge.publishedOn > heldOn) return [];
  return pledge.items.slice(0, 2).map((item) => [pledge.key, item.number]);
}

function modeOf(member: Member, heldOn: Day): ReviewMode {
  if (member.flags.includes("RETIRED") || member.flags.includes("FLOATING")) return "WRITTEN";
  const stream = streamOf("mode", member.code, heldOn);
  if (!member.leadingCadre && stream.next() < 0.05) return "PRIVATE_TALK";
  return stream.pick(["ONE_BY_ONE", "ONE_BY_ONE", "ONE_BY_ONE", "ASSEMBLY", "ON_SITE", "LIFE_MEETING"]);
}

function scoresOf(member: Member, heldOn: Day): number[] {
  const stream = streamOf("score", member.code, heldOn);
  return Array.from({ length: 5 }, () => stream.int(78, 97));
}
