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

/** What is known of somebody who might lead a branch of retired members; null where no day of birth is registered. */
export type Suitability = {
  standing: "FULL" | "PROBATIONARY";
  age: number | null;
  infirm: boolean;
  lowSchooling: boolean;
};
export const headConditions = ["FULL", "AGE", "HEALTH", "SCHOOLING"] as const;
export type HeadCondition = (typeof headConditions)[number];

/** 「60 岁左右」. */
export const aboutSixty = { from: 55, to: 69 };

/** ORG-19, SYS-50: which of the conditions are met; null for an age nobody knows. A hint, the members decide. */
export function suits(person: Suitability): Record<HeadCondition, boolean | null> {
  const { standing, age, infirm, lowSchooling } = person;
  return {
    FULL: standing === "FULL",
    AGE: age === null ? null : age >= aboutSixty.from && age <= aboutSixty.to,
    HEALTH: !infirm,
    SCHOOLING: !lowSchooling,
  };
}

export const suitsWhole = (person: Suitability): boolean => Object.values(suits(person)).every((met) => met === true);
