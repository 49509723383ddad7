import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/kernel/env";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Rhythm } from "./schema";

export type OwnMail = {
  address: string;
  askedAt: Date;
  confirmedAt: Date | null;
  refusedAt: Date | null;
  every: Rhythm;
  workdays: boolean;
  muted: string[];
};

/** The asker's own address for reminders; nobody else's can be asked for. */
export async function findOwnMail(scope: Scope): Promise<OwnMail | null> {
  const [row] = await scope.rows<OwnMail>(sql`
    select address, asked_at as "askedAt", confirmed_at as "confirmedAt", refused_at as "refusedAt", every, workdays, muted from own_mail()`);
  return row ?? null;
}

export type OwnDelivery = { id: string; kind: string; madeAt: Date; outcome: string | null; fault: string };

/** What was sent to the asker of late, newest first. */
export const listOwnDeliveries = (scope: Scope): Promise<OwnDelivery[]> =>
  scope.rows<OwnDelivery>(sql`
    select id, kind, made_at as "madeAt", outcome, fault from reminder_delivery
     where person_id = ${scope.actor.personId}::uuid and kind = 'DIGEST' order by made_at desc limit 7`);

const derive = (purpose: string, id: string) =>
  createHmac("sha256", env.NEXTAUTH_SECRET).update(`${purpose}:${id}`).digest();

/** Both follow from the asking and the house's own secret, so that neither is kept in plain. */
export const codeOf = (id: string): string =>
  String(derive("mail-code", id).readUInt32BE() % 1_000_000).padStart(6, "0");
export const stopOf = (id: string): string => derive("mail-stop", id).toString("hex");
