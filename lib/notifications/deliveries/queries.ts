import "server-only";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { pool } from "@/lib/kernel/db";
import { gathering } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import { listDue, listSilentMembers } from "@/lib/pledges/reminders/queries";
import { sortDue } from "@/lib/pledges/reminders/rules";
import type { RobotKind } from "../robots/schema";
import type { Reminder } from "../robots/wording";

export type Claimed = {
  orgId: string;
  orgCode: string;
  orgName: string;
  open: boolean;
  id: string;
  kind: "CODE" | "DIGEST" | "GROUP_DIGEST" | "GROUP_TEXT" | "GROUP_TEST";
  personId: string | null;
  personName: string | null;
  muted: string[];
  mailId: string | null;
  address: string | null;
  robotKind: RobotKind | null;
  robotAddress: string | null;
  robotSecret: string | null;
  text: string;
};

/** The next reminder to send, now this process's alone; null when none waits. */
export async function claimDelivery(at: Date): Promise<Claimed | null> {
  const { rows } = await pool("worker").query<Claimed>(
    `select org_id as "orgId", org_code as "orgCode", org_name as "orgName", open, id, kind, person_id as "personId", person_name as "personName", muted,
            mail_id as "mailId", address, robot_kind as "robotKind", robot_address as "robotAddress", robot_secret as "robotSecret", text from claim_delivery($1)`,
    [at],
  );
  return rows[0] ?? null;
}

/** How far ahead an organisation is reminded. */
export const daysAhead = 15;

/** What an organisation's group is reminded of: what falls due soon, and who has not pledged. */
export async function findReminder(scope: Scope, org: { name: string; open: boolean }): Promise<Reminder> {
  const campaign = await findRunningCampaign(scope);
  const at = gathering(scope);
  const [due, members] = campaign
    ? await Promise.all([listDue(at, campaign, daysAhead), listSilentMembers(at, campaign)])
    : [[], []];
  return { org: org.name, open: org.open, today: scope.today, members, due: sortDue(due, scope.today) };
}
