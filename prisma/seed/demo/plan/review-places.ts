import type { Day } from "../days";
import { duties, secretaryOf } from "../duties";
import { orgOf, orgs } from "../orgs";
import type { Member } from "../people";

/** Where somebody is reviewed: in their own branch's round, or from above in the round over their highest seat. */
export type ReviewPlace = { scope: "MEMBERS" | "SUBORDINATES"; roundOrg: string; org: string; heads: boolean };

const leadingKinds = ["SECRETARY", "DEPUTY_SECRETARY", "LEADER"];

/**
 * LIFE-02: heads and leading cadres are reviewed from above, at their highest seat that nobody of their own round org
 * holds; everybody else by the head of their branch.
 */
export function placeOf(member: Member, home: string, day: Day): ReviewPlace {
  const seats = seatsOf(member.code, day);
  const heads = new Set(seats.filter((seat) => seat.kind === "SECRETARY").map((seat) => seat.org));
  const held = member.leadingCadre ? [...seats.map((seat) => seat.org), home] : [...heads];
  const drawn = held
    .filter((org) => isInChain(org))
    .filter((org) => !seats.some((seat) => isAbove(seat.org, org)))
    .toSorted((a, b) => Number(heads.has(b)) - Number(heads.has(a)) || (a < b ? -1 : 1));
  const org = drawn[0];
  if (org === undefined) return { scope: "MEMBERS", roundOrg: home, org: home, heads: false };
  return { scope: "SUBORDINATES", roundOrg: superiorOf(org), org, heads: heads.has(org) };
}

type Seat = { org: string; kind: string };

/** A seat in the leading party group counts for the organisation it guides (LIFE-06). */
function seatsOf(person: string, day: Day): Seat[] {
  return duties
    .filter(
      (duty) =>
        duty.person === person &&
        leadingKinds.includes(duty.kind) &&
        duty.from <= day &&
        (duty.until === null || day < duty.until),
    )
    .map((duty) => (duty.org === "O03" ? { org: "O04", kind: "LEADER" } : duty));
}

const isInChain = (org: string): boolean => orgs.find((one) => one.code === org)?.kind !== "PARTY_GROUP";

/** The merged branches of O13 hung under the same general branch. */
const superiorOf = (org: string): string => (org.startsWith("O13") ? "O11" : (orgOf(org).parent ?? "O01"));

function isAbove(org: string, below: string): boolean {
  let at: string | null = below === "O01" ? null : superiorOf(below);
  while (at !== null && at !== org) at = orgOf(at).parent;
  return at === org;
}

/** The head of the round's organisation that day. */
export const reviewerIn = (roundOrg: string, day: Day): string => secretaryOf(roundOrg, day);
