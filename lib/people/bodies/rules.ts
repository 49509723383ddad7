import type { SeatRole, TypedSeat } from "./schema";

/** Why these seats do not make a body: its key and the line it stands in, or null (ORG-13: one head, nobody twice). */
export function seatFault(seats: readonly TypedSeat[]): { at: number; key: "oneHead" | "duplicate" } | null {
  const [head, second] = seats.filter(({ role }) => role === "HEAD");
  if (!head || second) return { at: second?.at ?? seats[0]?.at ?? 0, key: "oneHead" };
  const twice = seats.find(({ name }, at) => seats.findIndex((other) => other.name === name) < at);
  return twice ? { at: twice.at, key: "duplicate" } : null;
}

const ranks: Record<SeatRole, number> = { HEAD: 0, DEPUTY_HEAD: 1, MEMBER: 2 };

/** Head, deputies, members; each in the order of the document. */
export const inRank = <Seat extends { role: SeatRole }>(seats: readonly Seat[]): Seat[] =>
  [...seats].sort((a, b) => ranks[a.role] - ranks[b.role]);
