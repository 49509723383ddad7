import "server-only";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { beginLink } from "../links/commands";
import { keepsLinks } from "../links/policy";
import { findPairs } from "./queries";
import { mostPairs, readPairs, repeated } from "./rules";
import type { PairMany } from "./schema";

/**
 * SYS-43: many pairs of one's own line at once, under one goal and one document; all of them or none, and the lines that
 * cannot be are named. Returns how many were made.
 */
export async function pairMany(work: Work, { goalId, pairs: typed, ...paper }: PairMany): Promise<number> {
  if (!keepsLinks(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const goal = await work.db.registerEntry.findFirst({
    where: { orgId: work.orgId, id: goalId, kind: "PAIRING_GOAL" },
  });
  if (!goal) throw new Refusal("NOT_FOUND");
  if (goal.endsOn) throw new Refusal("WRONG_STATE");
  const { pairs, faults } = readPairs(typed);
  if (pairs.length > mostPairs) throw new Refusal("INVALID", { pairs: "tooLarge" }, { max: mostPairs });
  demandNone("pairLines", [...faults, ...repeated(pairs)]);
  const found = await findPairs(work, pairs);
  const unknown = found.filter(({ holder, opened }) => !holder || !opened || holder === opened);
  demandNone(
    "pairUnknown",
    unknown.map(({ line }) => line),
  );
  demandNone(
    "pairTwice",
    found.filter(({ paired }) => paired).map(({ line }) => line),
  );
  for (const { holder, opened } of found)
    await beginLink(work, {
      ...paper,
      kind: "PAIRING",
      opened: opened ?? "",
      holderOrg: holder ?? "",
      holderPerson: "",
      role: goal.name,
      note: "",
    });
  return found.length;
}

function demandNone(key: "pairLines" | "pairUnknown" | "pairTwice", lines: readonly number[]): void {
  if (lines.length > 0) throw new Refusal("INVALID", { pairs: key }, { lines: lines.slice(0, 20).join("、") });
}
