import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { CloseOrg, MergeOrg, MoveOrg, SplitOrg } from "@/lib/orgs/changes/schema";
import type { PlacePlan, SplitPlan } from "@/lib/orgs/plans/queries";
import type { Foresight } from "./preview";

const said = (lines: readonly (string | false)[]): string[] => lines.filter((line) => line !== false);

export function foreseeMove(locale: Locale, { org, other, outlook }: PlacePlan, { effectiveOn }: MoveOrg): Foresight {
  const words = loadWords(locale, "tree");
  const [from, to] = [org.parentName ?? "", other.name];
  return {
    changes: said([
      words("foresee.move", { day: formatFullDay(locale, effectiveOn), name: org.name, from, to }),
      words("foresee.below", { count: outlook.lowerOrgs }),
      outlook.due > 0 && words("foresee.reviews", { count: outlook.due, to }),
      words("foresee.figures", { from, to }),
    ]),
    stays: said([
      words("foresee.peopleStay", { count: outlook.members }),
      words("foresee.codesStay", { codes: outlook.codes.join("、") }),
      outlook.links > 0 && words("foresee.linksStay", { count: outlook.links }),
      words("foresee.past"),
    ]),
  };
}

export const foreseeMerge = (locale: Locale, plan: PlacePlan, input: MergeOrg): Foresight =>
  foreseeEnd(locale, plan, "merge", input.effectiveOn);
export const foreseeClose = (locale: Locale, plan: PlacePlan, input: CloseOrg): Foresight =>
  foreseeEnd(locale, plan, "close", input.effectiveOn);

/** Everything that goes over, each in a sentence of its own; what is not there is not said. */
function foreseeEnd(locale: Locale, { org, other, outlook }: PlacePlan, how: "merge" | "close", on: string): Foresight {
  const words = loadWords(locale, "tree");
  const to = other.name;
  const { members, pledges, openItems, rounds, due, evaluations, slips } = outlook;
  return {
    changes: said([
      words(`foresee.${how}`, { day: formatFullDay(locale, on), name: org.name, to }),
      members > 0 && words("foresee.membersGo", { count: members, to }),
      outlook.lowerOrgs > 0 && words("foresee.lowerGo", { count: outlook.lowerOrgs, to }),
      pledges > 0 && words("foresee.pledgesGo", { pledges, items: openItems, to }),
      openItems > 0 && words("foresee.ownPledge"),
      rounds + due > 0 && words("foresee.dueGo", { rounds, due, to }),
      outlook.rectifications > 0 && words("foresee.rectGo", { count: outlook.rectifications, to }),
      evaluations > 0 && words("foresee.evalGo", { count: evaluations, slips, to }),
      outlook.nominations > 0 && words("foresee.nomGo", { count: outlook.nominations }),
      outlook.links > 0 && words("foresee.linksGo", { count: outlook.links, to }),
      outlook.duties > 0 && words("foresee.dutiesEnd", { count: outlook.duties }),
      words("foresee.codesGo", { codes: outlook.codes.join("、"), to }),
    ]),
    stays: [words("foresee.papersStay"), words("foresee.past")],
  };
}

export function foreseeSplit(locale: Locale, { org, names }: SplitPlan, { name, effectiveOn }: SplitOrg): Foresight {
  const words = loadWords(locale, "tree");
  return {
    changes: [
      words("foresee.split", { day: formatFullDay(locale, effectiveOn), name: org.name, to: name }),
      words("foresee.splitGo", { names: names.join("、") }),
      words("foresee.splitRound"),
    ],
    stays: [words("foresee.splitStay", { name: org.name }), words("foresee.past")],
  };
}
