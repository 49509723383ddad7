import type { Actor } from "./actor";
import { Refusal, type RefusalCode } from "./refusal";

/** One move of a workflow. `by` says who may, `when` what must hold: true, or the code of the refusal. */
export type Move<State extends string, Subject> = {
  from: readonly State[];
  to: State;
  by: (actor: Actor, subject: Subject) => boolean | RefusalCode;
  when?: (subject: Subject) => true | RefusalCode;
};

export type Lifecycle<State extends string, Subject, Name extends string> = {
  readonly initial: State;
  readonly moves: Readonly<Record<Name, Move<State, Subject>>>;
};

type Stateful<State> = { state: State };

/**
 * The law of one workflow as data. Pages read the open moves from it, commands advance by it, and the
 * database holds its twin (from → to), so a button and the law cannot differ.
 */
export const lifecycle =
  <State extends string, Subject extends Stateful<State>>() =>
  <Name extends string>(
    initial: State,
    moves: Record<Name, Move<State, Subject>>,
  ): Lifecycle<State, Subject, Name> => ({ initial, moves });

/** Why this move is closed to this actor now, or null when it is open. The state is asked first: it tells least. */
export function closedBecause<State extends string, Subject extends Stateful<State>, Name extends string>(
  law: Lifecycle<State, Subject, Name>,
  name: Name,
  actor: Actor,
  subject: Subject,
): RefusalCode | null {
  const move = law.moves[name];
  if (!move.from.includes(subject.state)) return "WRONG_STATE";
  const allowed = move.by(actor, subject);
  if (allowed !== true) return allowed || "NOT_AUTHORISED";
  const ready = move.when?.(subject) ?? true;
  return ready === true ? null : ready;
}

/** The moves whose buttons a page shows: those the actor may make; a `when` not yet met keeps the button with its reason. */
export function openMoves<State extends string, Subject extends Stateful<State>, Name extends string>(
  law: Lifecycle<State, Subject, Name>,
  actor: Actor,
  subject: Subject,
): Name[] {
  const names = Object.keys(law.moves) as Name[];
  return names.filter((name) => {
    const move = law.moves[name];
    return move.from.includes(subject.state) && move.by(actor, subject) === true;
  });
}

/** The state after the move; refuses WRONG_STATE, NOT_AUTHORISED (or what `by` names) and what `when` names. */
export function advance<State extends string, Subject extends Stateful<State>, Name extends string>(
  law: Lifecycle<State, Subject, Name>,
  name: Name,
  actor: Actor,
  subject: Subject,
): State {
  const code = closedBecause(law, name, actor, subject);
  if (code) throw new Refusal(code);
  return law.moves[name].to;
}
