import "server-only";
import { record } from "@/lib/audit/commands";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { findSetting } from "@/lib/orgs/settings/queries";
import { pinyinOf } from "@/lib/people/pinyin";
import { findAccount, findManaged } from "../accounts/queries";
import { drawCode, hashCode } from "./codes";
import { listRecipients, type Recipient } from "./queries";
import type { PrintSlips, ResetAccount } from "./schema";

export type SignInSlip = { name: string; login: string; code: string; until: Day };

/**
 * 打印登录条: one code of one use for each chosen person; an account that is missing is opened under the name in pinyin.
 * A password in use goes on until the slip is used. Refuses NOT_AUTHORISED for people whose account is kept elsewhere.
 */
export async function printSlips(work: Work, input: PrintSlips): Promise<SignInSlip[]> {
  const people = await listRecipients(work, input);
  if (people.length === 0) throw new Refusal("NOT_FOUND");
  demandKept(people);
  const slips = await issue(work, people, false);
  const names = slips.slice(0, 20).map(({ name }) => name);
  await record(work, {
    kind: "account.issue_slips",
    subjectId: work.orgId,
    facts: { count: slips.length, name: names.join("、") + (slips.length > names.length ? "…" : "") },
  });
  return slips;
}

/** 重设: with the member present. What was known is void at once, every session ends, and the answer is a code, never a password. */
export async function resetAccount(work: Work, { personId }: ResetAccount): Promise<SignInSlip> {
  const name = await findManaged(work, personId);
  const state = (await findAccount(work, personId))?.state ?? null;
  demandKept([{ state }]);
  const [slip] = await issue(work, [{ id: personId, name, state }], true);
  if (!slip) throw new Refusal("NOT_FOUND");
  await record(work, {
    kind: state === "NONE" ? "account.open" : "account.reset",
    subjectId: personId,
    facts: { name },
  });
  return slip;
}

function demandKept(people: readonly Pick<Recipient, "state">[]): void {
  if (people.some(({ state }) => state === null)) throw new Refusal("NOT_AUTHORISED");
  if (people.some(({ state }) => state === "DISABLED")) throw new Refusal("WRONG_STATE");
}

async function issue(work: Work, people: readonly Recipient[], atOnce: boolean): Promise<SignInSlip[]> {
  const codes = people.map(drawCode);
  const days = await findSetting(work, "SLIP_DAYS");
  const issued = await work.rows<Omit<SignInSlip, "code">>(sql`
    select name, login, (expires_at at time zone 'Asia/Shanghai')::date::text as until
      from issue_sign_in_slips(${people.map(({ id }) => id)}::uuid[], ${codes.map(hashCode)}::text[], ${people.map(loginOf)}::text[], ${days}, ${atOnce})`);
  return issued.map((slip, at) => ({ ...slip, code: codes[at] ?? "" }));
}

const loginOf = ({ name, id }: Recipient): string => pinyinOf(name).slice(0, 32).padEnd(3, id.slice(-2));
