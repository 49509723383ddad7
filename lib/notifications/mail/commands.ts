import "server-only";
import { record } from "@/lib/audit/commands";
import { countTry, forgetTries } from "@/lib/auth/throttle";
import { pool } from "@/lib/kernel/db";
import { newId, sha256 } from "@/lib/kernel/ids";
import { mailIsSet } from "@/lib/kernel/mail";
import { enqueue } from "@/lib/kernel/queue";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { codeOf, stopOf } from "./queries";
import { type AskMail, type ChooseMail, type ConfirmMail, reminderTopics } from "./schema";

const tries = ({ actor }: Work, of: string) => `mail-${of}:${actor.personId}`;

/** Takes an address for one's own reminders and sends it a code; nothing else is sent there before the code is typed here. */
export async function askMail(work: Work, { address }: AskMail): Promise<void> {
  if (!mailIsSet()) throw new Refusal("WRONG_STATE");
  await countTry(tries(work, "ask"));
  const id = newId();
  await work.rows(sql`select ask_mail(${id}::uuid, ${address}, ${sha256(codeOf(id))}, ${sha256(stopOf(id))})::text`);
  await enqueue(work, "send-reminders");
  await record(work, { kind: "mail_address.ask", subjectId: id });
}

/** The code read from the mail proves the address; half an hour, ten tries. */
export async function confirmMail(work: Work, { code }: ConfirmMail): Promise<void> {
  await countTry(tries(work, "code"));
  const [asked] = await work.rows<{ id: string | null }>(sql`select asked_mail() as id`);
  if (!asked?.id) throw new Refusal("WRONG_STATE");
  const [row] = await work.rows<{ done: boolean | null }>(sql`select confirm_mail(${sha256(code)}) as done`);
  if (!row?.done) throw new Refusal("INVALID", { code: "wrongMailCode" });
  await forgetTries(tries(work, "code"));
  await record(work, { kind: "mail_address.confirm", subjectId: asked.id });
}

export async function chooseMail(work: Work, { every, workdays, told }: ChooseMail): Promise<void> {
  const muted = reminderTopics.filter((topic) => !told.includes(topic));
  const [row] = await work.rows<{ done: boolean | null }>(
    sql`select choose_mail(${every}, ${workdays === "on"}, ${muted}::text[]) as done`,
  );
  if (!row?.done) throw new Refusal("NOT_FOUND");
  await record(work, { kind: "mail_address.choose", subjectId: work.actor.personId, facts: { every } });
}

export async function endMail(work: Work): Promise<void> {
  const [row] = await work.rows<{ done: boolean | null }>(sql`select end_mail() as done`);
  if (!row?.done) throw new Refusal("NOT_FOUND");
  await record(work, { kind: "mail_address.end", subjectId: work.actor.personId });
}

/** The link at the foot of a mail, without a session; answers whether it is one of ours. */
export async function stopMail(token: string): Promise<boolean> {
  const { rows } = await pool("public").query<{ known: boolean }>("select stop_mail($1) as known", [sha256(token)]);
  return rows[0]?.known ?? false;
}
