import { type Actor, holds } from "@/lib/kernel/actor";

export type Issued = { orgId: string };

/** 评选通知, 征求意见, 拟表彰对象 and papers are office work of the issuer. */
export const preparesAwards = (actor: Actor, { orgId }: Issued): boolean =>
  holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER");

/** What binds the issuer is decided by its head. */
export const headsIssuer = (actor: Actor, { orgId }: Issued): boolean =>
  holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY");

/** Who may know what an objector said, and who they are. */
export const handlesObjections = (actor: Actor, { orgId }: Issued): boolean =>
  holds(actor, orgId, "DISCIPLINE_HEAD", "SECRETARY");

/** An objection can stop a notice at once, whoever of the three hears of it first. */
export const mayStopNotice = (actor: Actor, issued: Issued): boolean =>
  headsIssuer(actor, issued) || handlesObjections(actor, issued);

/** A letter or a call is taken down by whoever opens it. */
export const receivesObjections = (actor: Actor, issued: Issued): boolean =>
  preparesAwards(actor, issued) || handlesObjections(actor, issued);

export type Nominated = { orgId: string; callOrgId: string; personId: string | null };

/** INV-11: the issuer of the call decides, and nobody in their own matter. */
const unlessOwn =
  (may: (actor: Actor, issued: Issued) => boolean) =>
  (actor: Actor, { callOrgId, personId }: Nominated): boolean | "OWN_WORK" => {
    if (!may(actor, { orgId: callOrgId })) return false;
    return personId === actor.personId ? "OWN_WORK" : true;
  };
export const preparesNomination = unlessOwn(preparesAwards);
export const decidesNomination = unlessOwn(headsIssuer);
