import type { BeginClass, ClassKind } from "./schema";

export type Manner = "CONTACT" | "ATTACHED" | "PAIRED";

/** ORG-24…26: retired 联系式, floating 挂靠式, laid-off and no-post 结对式. */
const manners: Partial<Record<ClassKind, Manner>> = {
  RETIRED: "CONTACT",
  FLOATING: "ATTACHED",
  LAID_OFF: "PAIRED",
  NO_POST: "PAIRED",
};
export const mannerOf = (kind: ClassKind): Manner | null => manners[kind] ?? null;

export type Need = "partner" | "hostName" | "postName" | "postDuties";
const needed: Partial<Record<ClassKind, readonly Need[]>> = {
  RETIRED: ["partner"],
  FLOATING: ["hostName"],
  LAID_OFF: ["partner"],
  NO_POST: ["partner", "postName", "postDuties"],
};

/** What a way of managing cannot do without: a contact, a host, a partner, an assigned post (ORG-27). */
export const needsOf = (kind: ClassKind): readonly Need[] => needed[kind] ?? [];

/** The first thing that is still wanted, or null. */
export const missing = (input: Pick<BeginClass, Need | "kind">): Need | null =>
  needsOf(input.kind).find((need) => input[need] === "") ?? null;

/** The flag on the membership that says the class holds today; classes without one stand in their own rows alone. */
export const flagOf = {
  LEADING_CADRE: "leadingCadre",
  RETIRED: "retired",
  FLOATING: "floating",
  LAID_OFF: "laidOff",
  NO_POST: "noPost",
  INFIRM: "infirm",
  LOW_SCHOOLING: "lowSchooling",
  STUDENT: "student",
} as const satisfies Partial<Record<ClassKind, string>>;

export const hasFlag = (kind: ClassKind): kind is keyof typeof flagOf => kind in flagOf;

/** ORG-28: the old and infirm, those of little schooling and the retired may pledge orally. */
export const allowsOral = (kinds: readonly ClassKind[]): boolean =>
  kinds.some((kind) => kind === "RETIRED" || kind === "INFIRM" || kind === "LOW_SCHOOLING");
