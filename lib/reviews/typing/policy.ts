import { type Actor, holds } from "@/lib/kernel/actor";

type Typed = { orgId: string; reviewerPersonId: string; subjectPersonId: string | null };

/** The office of the reviewing organisation types for its leaders: the judgement stays theirs, and never about oneself. */
export const typesFor = (actor: Actor, { orgId, reviewerPersonId, subjectPersonId }: Typed): boolean =>
  actor.capacity === "HOME" &&
  holds(actor, orgId, "OFFICER", "COMMITTEE_MEMBER") &&
  actor.personId !== reviewerPersonId &&
  actor.personId !== subjectPersonId;
