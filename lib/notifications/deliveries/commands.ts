import "server-only";
import { defaultLocale as locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { pool } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { lookFor } from "@/lib/kernel/errand";
import { mailIsSet, postLetter } from "@/lib/kernel/mail";
import { postJson } from "@/lib/kernel/outward";
import { beginJob } from "@/lib/kernel/work";
import { gather } from "../digests/rules";
import { codeOf, stopOf } from "../mail/queries";
import { codeLetter, digestLetter } from "../mail/wording";
import { listTodos } from "../queries";
import { robotSealing } from "../robots/commands";
import { cutText, isLasting, messageOf, robotFault, signedAddress } from "../robots/rules";
import { isNothing, reminderText } from "../robots/wording";
import { type Claimed, claimDelivery, findReminder } from "./queries";

/** How a try ended: gone, nothing to say, or why not. */
type Ending = "SENT" | "NOTHING" | { fault: string };

/** Lays out what shall be told at this moment and sends what waits, one after another; answers how many went out. */
export async function sendReminders(at: Date): Promise<number> {
  await pool("worker").query("select queue_digests($1)", [at]);
  let sent = 0;
  for (;;) {
    const delivery = await claimDelivery(at);
    if (!delivery) return sent;
    const ending = await (delivery.robotKind || delivery.kind.startsWith("GROUP") ? tellGroup : writeTo)(delivery);
    await close(delivery, ending, at);
    if (ending === "SENT") sent += 1;
  }
}

const endOf = (fault: string) => (isLasting(fault) ? "GIVEN_UP" : null);

function close({ orgId, id }: Claimed, ending: Ending, at: Date) {
  const [outcome, fault] = typeof ending === "object" ? [endOf(ending.fault), ending.fault] : [ending, ""];
  return pool("worker").query("select end_delivery($1, $2, $3, $4, $5)", [orgId, id, outcome, fault, at]);
}

async function writeTo(delivery: Claimed): Promise<Ending> {
  const { address: to, mailId, personId, personName, orgId, muted } = delivery;
  // The person chose otherwise meanwhile, or this installation lost its mail server.
  if (!to || !mailId || !personId || !mailIsSet()) return "NOTHING";
  const addressed = { to, name: personName ?? "", base: env.NEXTAUTH_URL ?? "" };
  if (delivery.kind === "CODE") return outcomeOf(await postLetter(codeLetter(locale, addressed, codeOf(mailId))));
  const told = await lookFor({ personId, orgId }, async (scope) => gather(await listTodos(scope), scope.today, muted));
  if (!told || told.length === 0) return "NOTHING";
  const letter = digestLetter(locale, addressed, { lines: told, stop: stopOf(mailId) });
  return outcomeOf(await postLetter(letter));
}

async function tellGroup(delivery: Claimed): Promise<Ending> {
  const { robotKind, robotAddress, robotSecret } = delivery;
  if (!robotKind || !robotAddress) return "NOTHING";
  const text = await groupText(delivery);
  if (text === null) return "NOTHING";
  const secret = robotSecret ? robotSealing.unseal(robotSecret) : "";
  const address = signedAddress(robotSealing.unseal(robotAddress), secret, Date.now());
  const rest = loadWords(locale, "reminders")("robots.rest");
  return outcomeOf(robotFault(robotKind, await postJson(address, messageOf(cutText(text, rest)))));
}

async function groupText({ kind, orgId, orgName, open, text }: Claimed): Promise<string | null> {
  if (kind === "GROUP_TEXT") return text;
  if (kind === "GROUP_TEST") return loadWords(locale, "reminders")("robots.testText", { org: orgName });
  const reminder = await beginJob(orgId, (work) => findReminder(work, { name: orgName, open }));
  return isNothing(reminder) ? null : reminderText(locale, reminder);
}

const outcomeOf = (fault: string | null): Ending => (fault ? { fault } : "SENT");
