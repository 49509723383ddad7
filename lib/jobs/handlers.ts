import "server-only";
import { writeCheckpoint } from "@/lib/audit/checkpoints";
import { keepChildHeads } from "@/lib/audit/commands";
import { runImport } from "@/lib/imports/runs/commands";
import { pool } from "@/lib/kernel/db";
import { dropFile } from "@/lib/kernel/files";
import { log } from "@/lib/kernel/log";
import type { JobName } from "@/lib/kernel/queue";
import { beginJob, type Work } from "@/lib/kernel/work";
import { sendReminders } from "@/lib/notifications/deliveries/commands";
import { endRehearsal } from "@/lib/orgs/rehearsals/commands";
import { renewStanding } from "@/lib/pledges/standing/commands";
import { cancelMoved, escalateLate, openOverdue } from "@/lib/rectifications/lateness/commands";
import { generateTasks } from "@/lib/supervision/cadences/commands";

const foldBatch = 200;
/** A worker that was down for some days still marks what fell due meanwhile; marking twice only counts twice. */
const daysLookedBack = 14;

async function foldTallies(): Promise<void> {
  for (;;) {
    const { rows } = await pool("worker").query<{ folded: number }>("select fold_tallies($1) as folded", [foldBatch]);
    if (!rows[0]?.folded) return;
  }
}

/** The new day changes what is due: figures first, then what follows from them. */
async function turnOfDay(order: (name: JobName) => Promise<void>): Promise<void> {
  await pool("worker").query("select purge_imports(), purge_discarded(), purge_laid_away_papers(), purge_rehearsals()");
  await pool("worker").query("select mark_due_orgs(today() - $1::int)", [daysLookedBack]);
  for (const name of [
    "end-rehearsals",
    "drop-files",
    "fold-tallies",
    "cancel-moved",
    "renew-standing",
    "open-overdue",
    "escalate-late",
    "cadence-tasks",
    "supervision-alerts",
    "gather-problems",
  ] as const)
    await order(name);
}

/** What a rehearsal uploaded, once no record has the same content; what was put there just now waits for the next night. */
async function dropFiles(): Promise<void> {
  const { rows } = await pool("worker").query<{ sha256: string }>("select sha256 from spent_files() as s (sha256)");
  const gone: string[] = [];
  for (const { sha256 } of rows) if (await dropFile(sha256)) gone.push(sha256);
  await pool("worker").query("select forget_spent_files($1)", [gone]);
}

/** Every import that waits, one after another; what a step leads to is seen in the next round. */
async function runImports(): Promise<void> {
  const { rows } = await pool("worker").query<{ org_id: string; id: string }>(
    "select org_id, id from imports_waiting()",
  );
  for (const { org_id: orgId, id } of rows) await runImport(orgId, id);
}

/** Acts in one org after another, each in a transaction of its own; one that fails does not hold up the others. */
async function inEachOrg(listed: string, act: (work: Work) => Promise<number>): Promise<void> {
  const { rows } = await pool("worker").query<{ org_id: string }>(`select org_id from ${listed}()`);
  let failed = 0;
  for (const { org_id: orgId } of rows) {
    await beginJob(orgId, act).catch((error: unknown) => {
      failed += 1;
      log.error({ listed, orgId, err: error }, "job failed in one org");
    });
  }
  if (failed > 0) throw new Error(`${listed}: ${failed} of ${rows.length} orgs failed`);
}

export type Order = (name: JobName) => Promise<void>;

/** What each job does. Every one may run twice: the second time finds nothing left to do. */
export const handlers: Record<JobName, (order: Order) => Promise<void>> = {
  "fold-tallies": foldTallies,
  "turn-of-day": turnOfDay,
  "open-overdue": async (order) => {
    await inEachOrg("orgs_with_overdue_items", openOverdue);
    await order("fold-tallies");
  },
  "cancel-moved": async (order) => {
    await inEachOrg("orgs_with_moved_items", cancelMoved);
    await order("fold-tallies");
  },
  "renew-standing": async (order) => {
    await inEachOrg("orgs_with_standing_items", renewStanding);
    await order("fold-tallies");
  },
  "escalate-late": () => inEachOrg("orgs_with_late_rectifications", escalateLate),
  "end-rehearsals": () => inEachOrg("orgs_with_ended_rehearsals", (work) => endRehearsal(work).then(() => 1)),
  "drop-files": dropFiles,
  "run-imports": runImports,
  "cadence-tasks": () => inEachOrg("orgs_with_cadences", generateTasks),
  "supervision-alerts": async () => {
    await pool("worker").query("select refresh_supervision_alerts()");
  },
  "gather-problems": async () => {
    await pool("worker").query("select gather_problems()");
  },
  "send-reminders": async () => {
    const { rows } = await pool("worker").query<{ now: Date }>("select app_now() as now");
    if (rows[0]) await sendReminders(rows[0].now);
  },
  // Superiors first keep what they have seen, so that the signature covers it.
  "write-checkpoints": async () => {
    await inEachOrg("orgs_with_grown_children", keepChildHeads);
    await writeCheckpoint();
  },
};
