import type { Actor } from "@/lib/kernel/actor";
import { type Owned, runsCampaign } from "../policy";

export type Answered = Owned & { responsiblePersonId: string };

/** 责任到人: who answers for the project reports on it, and so does the office. */
export const reportsOn = (actor: Actor, project: Answered): boolean =>
  runsCampaign(actor, project) || project.responsiblePersonId === actor.personId;
