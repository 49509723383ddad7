import { secretaryOf } from "../duties";
import type { Member } from "../people";
import { hashOf } from "../random";
import type { MemberSeries } from "../series";

const ordinary: readonly MemberSeries[] = ["STUDY", "REFORM", "DUTY", "INTEGRITY"];

/** Members whose items the story fixes, or whose branch has acceptance figures. */
const fixed: Readonly<Record<string, readonly MemberSeries[]>> = {
  P09: ["INTEGRITY", "REFORM", "DUTY", "DUTY"],
  P10: ["STUDY", "REFORM", "DUTY"],
  P12: ["STUDY", "REFORM", "DUTY"],
  P13: ["STUDY", "DUTY", "INTEGRITY"],
  P14: ["INTEGRITY", "REFORM", "DUTY"],
  P15: ["STUDY", "DUTY"],
  P16: ["STUDY", "DUTY", "INTEGRITY"],
  P17: ["STUDY", "DUTY"],
  P22: ["DUTY", "DUTY", "STUDY"],
  P26: ["DUTY", "INTEGRITY", "REFORM"],
  P33: ["STUDY", "REFORM", "DUTY", "DUTY"],
  P34: ["STUDY", "DUTY"],
};

/**
 * RPT-02 and INV-07: in the discipline branch each of the 13 leading cadres carries one political item and the general
 * cadres none, so that 13 and 67 come out of 24 × 3 + 2 × 4.
 */
function disciplineSeries(member: Member, at: number): readonly MemberSeries[] {
  if (!member.leadingCadre) return ["REFORM", "DUTY", "DUTY"];
  return [at % 2 === 0 ? "INTEGRITY" : "STUDY", "REFORM", "DUTY"];
}

/** The first branch: seven of the others with three items, five with one of each kind, one with two of business. */
function firstBranchSeries(at: number): readonly MemberSeries[] {
  const political = at % 2 === 0 ? "STUDY" : "INTEGRITY";
  if (at < 7) return [political, "REFORM", "DUTY"];
  return at < 12 ? [political, at % 3 === 0 ? "REFORM" : "DUTY"] : ["REFORM", "DUTY"];
}

function retiredSeries(member: Member): readonly MemberSeries[] {
  const turn = hashOf(`retired ${member.code}`) % 4;
  if (turn === 0) return ["DUTY", "INTEGRITY"];
  return turn === 1 ? ["STUDY", "REFORM"] : ["STUDY", "DUTY"];
}

function ordinarySeries(member: Member): readonly MemberSeries[] {
  const turn = hashOf(`series ${member.code}`);
  const political = turn % 2 === 0 ? "STUDY" : "INTEGRITY";
  if (turn % 5 < 2) return [political, "REFORM", "DUTY"];
  return [turn % 5 === 2 ? "REFORM" : "DUTY", political];
}

/** The series of a member's items in order; `at` counts the members of a branch who are left to the rule. */
export function seriesOf(member: Member, at: number): readonly MemberSeries[] {
  const own = fixed[member.code];
  if (own !== undefined) return own;
  if (member.org === "O10") return disciplineSeries(member, at);
  if (member.leadingCadre) return ordinary;
  if (member.org === "O05") return member.code === "P11" ? ["INTEGRITY", "REFORM", "DUTY"] : firstBranchSeries(at);
  if (secretaryOf(member.org) === member.code) return ["STUDY", "DUTY", "INTEGRITY"];
  return member.flags.includes("RETIRED") ? retiredSeries(member) : ordinarySeries(member);
}

/** Whether the rule decides this member's series, so that the turn of the branch moves on. */
export const takesTurn = (member: Member): boolean =>
  fixed[member.code] === undefined && member.code !== "P11" && (member.org === "O10" || !member.leadingCadre);
