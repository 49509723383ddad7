import { TODAY } from "../days";
import { secretaryOf } from "../duties";
import { members } from "../members";
import { childrenOf, formerOrgs, type Org, orgOf, orgs } from "../orgs";
import { streamOf } from "../random";
import { type NamedReview, namedReviews } from "../reviews";
import { headOpinion, orgFacts, orgOpinion } from "./org-review-words";
import type { PlannedPledge } from "./pledge-shapes";
import { closesOn, roomOf, sessionDay } from "./review-rounds";
import type { PlannedReview, PlannedTarget, TargetState } from "./review-shapes";

/** Organisations whose superior has sat down with them in the second round. */
const reviewed = "O02 O28 O35 O04 O10 O14 O16 O05 O06 O07 O12 O19 O22 O25 O27 O29 O31 O33 O36 O37 O38".split(" ");

type Child = { code: string; parent: string; name: string };

/** Each superior reviews every next lower organisation of the chain, and its head where no branch of the county counts them (REV-01, RPT-06). */
export function planSubordinateTargets(pledges: readonly PlannedPledge[]): PlannedTarget[] {
  return ([1, 2] as const).flatMap((round) =>
    childrenIn(round).flatMap((child) => [orgTarget(child, round, pledges), ...headTargets(child, round, pledges)]),
  );
}

function childrenIn(round: 1 | 2): Child[] {
  const superiors = orgs.filter((org) => childrenOf(org.code).length > 0);
  const now = superiors.flatMap((org) => childrenOf(org.code).map(childOf)).filter(({ code }) => code !== "O03");
  if (round === 2) return now;
  const former = formerOrgs.map(({ code, parent, shortName }) => ({ code, parent, name: shortName }));
  return [...now.filter(({ code }) => code !== "O09" && code !== "O13"), ...former];
}

const childOf = (org: Org): Child => ({ code: org.code, parent: org.parent ?? "O01", name: org.shortName });

const stateOf = (child: Child, round: 1 | 2): TargetState =>
  round === 1 || reviewed.includes(child.code) ? "DONE" : "PENDING";

const namedFor = (code: string): NamedReview | null =>
  namedReviews.find(({ subject }) => subject.kind === "ORG" && subject.org === code) ?? null;

const dayOf = (child: Child, round: 1 | 2, named: NamedReview | null): string =>
  named?.heldOn ?? sessionDay(`${child.parent}>${child.code}`, round);

function orgTarget(child: Child, round: 1 | 2, pledges: readonly PlannedPledge[]): PlannedTarget {
  const named = round === 2 ? namedFor(child.code) : null;
  const held = dayOf(child, round, named);
  const facts = orgFacts(child.code, held, pledges);
  const stream = streamOf("org review", child.code, String(round));
  const head = secretaryOf(child.code, held);
  return {
    ...frame(child, round),
    key: `ORG:${round}:${child.code}`,
    subject: { kind: "ORG", org: child.code },
    report: stateOf(child, round) === "DONE" ? { text: facts.report, author: head, on: held } : null,
    review: stateOf(child, round) === "DONE" ? review(child, held, named, orgOpinion(facts, stream)) : null,
  };
}

/** Heads who are members of a branch in the county are planned with the members. */
function headTargets(child: Child, round: 1 | 2, pledges: readonly PlannedPledge[]): PlannedTarget[] {
  const counted = members.some((member) => member.code === secretaryOf(child.code, round === 1 ? "2026-04-01" : TODAY));
  return counted ? [] : [headTarget(child, round, pledges)];
}

function headTarget(child: Child, round: 1 | 2, pledges: readonly PlannedPledge[]): PlannedTarget {
  const named = null;
  const held = dayOf(child, round, named);
  const person = secretaryOf(child.code, round === 1 ? held : TODAY);
  const facts = orgFacts(child.code, held, pledges);
  const stream = streamOf("head review", child.code, String(round));
  const report = `履行第一责任人职责：${facts.report}`;
  return {
    ...frame(child, round),
    key: `HEAD:${round}:${child.code}`,
    subject: { kind: "HEAD", person },
    report: stateOf(child, round) === "DONE" ? { text: report, author: person, on: held } : null,
    review: stateOf(child, round) === "DONE" ? review(child, held, named, headOpinion(facts, stream)) : null,
  };
}

const frame = (child: Child, round: 1 | 2) => ({
  round,
  scope: "SUBORDINATES" as const,
  roundOrg: child.parent,
  org: child.code,
  leadingCadre: false,
  state: stateOf(child, round),
  dueOn: closesOn(child.parent, round),
  exemptReason: null,
});

function review(
  child: Child,
  heldOn: string,
  named: NamedReview | null,
  words: Pick<PlannedReview, "achievements" | "shortcomings" | "direction">,
): PlannedReview {
  const stream = streamOf("org score", child.code, heldOn);
  return {
    achievements: named?.achievements ?? words.achievements,
    shortcomings: named?.shortcomings ?? words.shortcomings,
    direction: named?.direction ?? words.direction,
    reviewer: named?.reviewer ?? secretaryOf(child.parent, heldOn),
    reviewerOrg: named?.reviewerOrg ?? child.parent,
    authority: named?.byContact === true ? "CONTACT_POINT" : "SUPERIOR",
    mode: named?.mode ?? stream.pick(["ASSEMBLY", "ONE_BY_ONE", "ON_SITE", "SYMPOSIUM"]),
    heldOn,
    place: roomOf(orgOf(child.parent).code),
    cites: [],
    advice: [],
    scores: Array.from({ length: 5 }, () => stream.int(78, 96)),
  };
}
