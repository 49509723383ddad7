import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { addDays, asDate, type Day } from "@/lib/kernel/clock";
import { pool } from "@/lib/kernel/db";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { mayVerify } from "../policy";
import { findRectification, type Rectification } from "../queries";
import { isRaisedByMasses } from "../rules";
import type { issueRecheckSlipsSchema, recheckRectificationSchema } from "../schema";
import { newRecheckCode, type RecheckCode, recheckHash } from "./codes";

/** 群众回访 by telephone, visit or meeting: what one of those who raised it says now that it has passed (INV-09). */
export async function recheckRectification(work: Work, given: z.output<typeof recheckRectificationSchema>) {
  const found = await findAsked(work, given.rectificationId);
  if (given.answeredOn > work.today) throw new Refusal("INVALID", { answeredOn: "inTheFuture" });
  const { channel, asked, mark, words } = given;
  await work.db.rectificationRecheck.create({
    data: {
      ...{ orgId: found.orgId, id: newId(), rectificationId: found.id, verification: found.verifications },
      ...{ channel, asked, mark, words },
      answeredOn: asDate(given.answeredOn),
      recordedByPersonId: work.actor.personId,
    },
  });
  await record(work, { kind: "rectification.recheck", subjectId: found.id, orgId: found.orgId, facts: { channel } });
}

const daysToAnswer = 15;
export type IssuedSlips = {
  orgName: string;
  number: number;
  phone: string;
  expiresOn: Day;
  asked: string;
  codes: string[];
};

/** Slips for those who raised it: each asks once, within fifteen days; the codes are returned once and kept nowhere. */
export async function issueRecheckSlips(
  work: Work,
  { rectificationId, asked, count }: z.output<typeof issueRecheckSlipsSchema>,
): Promise<IssuedSlips> {
  const found = await findAsked(work, rectificationId);
  const codes = Array.from({ length: count }, () => newRecheckCode(found.orgCode));
  const expiresOn = addDays(work.today, daysToAnswer);
  await work.db.recheckSlip.createMany({
    data: codes.map((code) => ({
      ...{ orgId: found.orgId, id: newId(), rectificationId: found.id, verification: found.verifications, asked },
      codeHash: recheckHash(code),
      ...{ issuedByPersonId: work.actor.personId, issuedOn: asDate(work.today), expiresOn: asDate(expiresOn) },
    })),
  });
  await record(work, { kind: "rectification.issue_slips", subjectId: found.id, orgId: found.orgId, facts: { count } });
  const { name = "", phone = "" } = (await work.db.org.findUnique({ where: { id: found.orgId } })) ?? {};
  return { orgName: name, number: found.number, phone, expiresOn, asked, codes };
}

/** Only what the masses raised and has passed is asked about, never by whoever is responsible. */
async function findAsked(work: Work, rectificationId: string): Promise<Rectification> {
  const found = await findRectification(work, rectificationId);
  const allowed = mayVerify(work.actor, found);
  if (allowed !== true) throw new Refusal(allowed || "NOT_AUTHORISED");
  if (found.state !== "VERIFIED" || !isRaisedByMasses(found.sourceKind)) throw new Refusal("WRONG_STATE");
  return found;
}

export type Received = "OK" | "WRONG" | "USED" | "LATE" | "CLOSED" | "INVALID";

/** Answers from a slip, without an account, as the public role: the database decides and counts once. */
export async function answerRecheck({ orgCode, hash }: RecheckCode, form: FormData): Promise<Received> {
  const field = (name: string) => String(form.get(name) ?? "").slice(0, 600);
  const { rows } = await pool("public").query<{ received: Received }>(
    "select answer_recheck($1, $2, $3, $4) as received",
    [orgCode, hash, field("mark"), field("words")],
  );
  return rows[0]?.received ?? "WRONG";
}
