import { expect } from "vitest";
import type { Actor, DutyKind } from "@/lib/kernel/actor";
import type { Pledge } from "@/lib/pledges/lifecycle";

const duty = (orgId: string, kind: DutyKind) => ({
  id: `${orgId}-${kind}`,
  orgId,
  orgCode: orgId,
  orgName: orgId,
  orgShortName: orgId,
  orgKind: "BRANCH",
  kind,
  title: kind,
  acting: false,
});
const actor = (personId: string, ...duties: ReturnType<typeof duty>[]): Actor => ({
  personId,
  name: personId,
  capacity: duties.length > 0 ? "HOME" : "MEMBER",
  duties,
  homes: [],
});

export const actors = {
  pledger: actor("pledger"),
  secretary: actor("secretary", duty("home", "SECRETARY")),
  deputy: actor("deputy", duty("home", "DEPUTY_SECRETARY")),
  officer: actor("officer", duty("home", "OFFICER")),
  parentHead: actor("parentHead", duty("parent", "SECRETARY")),
  administrator: actor("administrator", duty("home", "ADMINISTRATOR")),
  stranger: actor("stranger", duty("elsewhere", "SECRETARY")),
};
export type Who = keyof typeof actors;

export const pledge: Pledge = {
  state: "SURVEYED",
  proposedBy: null,
  orgId: "home",
  parentOrgId: "parent",
  pledgerKind: "PERSON",
  personId: "pledger",
  authorPersonId: "pledger",
  proxyPersonId: null,
  above: false,
  standIn: false,
  surveys: 1,
  items: 2,
  leadingCadre: false,
  leaderItems: 0,
  families: [],
  covered: [],
  form: "WRITTEN",
  oralAllowed: false,
};

/** Rows of the truth table: who has this move open in this state; nobody else has. */
export function holdsExactly<State extends string, Name extends string>(
  table: Partial<Record<`${State} ${Name}`, Who[]>>,
  open: (who: Who, state: State, name: Name) => boolean,
  states: readonly State[],
  names: readonly Name[],
) {
  for (const state of states)
    for (const name of names)
      for (const who of Object.keys(actors) as Who[]) {
        const expected = table[`${state} ${name}`]?.includes(who) ?? false;
        expect(open(who, state, name), `${who} ${name} in ${state}`).toBe(expected);
      }
}
