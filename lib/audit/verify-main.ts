import { closeDatabase } from "@/lib/kernel/db";
import { type Reason, verifyAudit } from "./verify";

const explained: Record<Reason, string> = {
  altered: "the event was changed after it was written",
  unlinked: "the event does not follow the one before",
  missing: "the event is missing",
  tail: "events at the end are missing",
  signed: "the log differs from a signed checkpoint",
  kept: "the log differs from what the organisation above kept of it, or what it kept of others was changed",
};

/** `npm run audit:verify`: says what it looked at, names every broken chain, exits 1 when there is one. */
const verdict = await verifyAudit();
console.log(`${verdict.events} events of ${verdict.orgs} organisations, ${verdict.checkpoints} signed checkpoints.`);
if (verdict.badCheckpoint !== null) {
  console.error(
    `Checkpoint file, line ${verdict.badCheckpoint}: not signed by this installation's key, or out of order.`,
  );
}
for (const { name, orgId, seq, reason } of verdict.breaks) {
  console.error(`${name} (${orgId}), seq ${seq}: ${explained[reason]}.`);
}
const whole = verdict.breaks.length === 0 && verdict.badCheckpoint === null;
if (whole) console.log("Every chain holds and ends where it was signed.");
process.exitCode = whole ? 0 : 1;
await closeDatabase();
