import "server-only";
import type { Work } from "@/lib/kernel/work";
import { ledgerReview, notifyReview } from "../opinions/commands";
import { keepDraft } from "../opinions/drafts/commands";
import type { WriteMutual } from "./schema";

/**
 * REV-47: a member on a fellow member or on the branch: kept as a draft, or told and entered in the ledger at once.
 * Without scores and improvement items, which are a leader's; refuses NO_REVIEW_AUTHORITY outside one branch (INV-03).
 */
export async function writeMutual(work: Work, { step, ...words }: WriteMutual): Promise<void> {
  const input = { ...words, targetOrgId: work.orgId, place: "", scores: [], citations: [], advice: [], sentKey: "" };
  const kept = await keepDraft(work, { ...input, step: "draft" }, { asMember: true });
  if (step === "draft") return;
  const key = { targetOrgId: work.orgId, ...kept };
  await notifyReview(work, key);
  await ledgerReview(work, { ...key, version: kept.version + 1 });
}
