import type { ElectionKind, TypedOffice } from "./schema";

type Fault = {
  at: number;
  field: "name" | "title" | "acting";
  key: "oneSecretary" | "duplicate" | "required" | "actingHead";
};

/** Why these seats make no committee, or null: one secretary after a turnover, nobody twice in one office, only a head acts (LIFE-04). */
export function officeFault(kind: ElectionKind, seats: readonly TypedOffice[]): Fault | null {
  const [secretary, second] = seats.filter((seat) => seat.kind === "SECRETARY");
  if (second) return { at: second.at, field: "name", key: "oneSecretary" };
  if (kind === "TERM" && !secretary) return { at: seats[0]?.at ?? 0, field: "name", key: "oneSecretary" };
  const untitled = seats.find(({ title }) => title === "");
  if (untitled) return { at: untitled.at, field: "title", key: "required" };
  const acting = seats.find((seat) => seat.acting && seat.kind !== "SECRETARY");
  if (acting) return { at: acting.at, field: "acting", key: "actingHead" };
  const key = ({ name, title }: TypedOffice) => `${name} ${title}`;
  const twice = seats.find((seat, at) => seats.findIndex((other) => key(other) === key(seat)) < at);
  return twice ? { at: twice.at, field: "name", key: "duplicate" } : null;
}
