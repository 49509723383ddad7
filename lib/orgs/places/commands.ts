import "server-only";
import type { EventKind } from "@/lib/audit/events";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { inRow, tell } from "../changes/commands";
import type { CloseOrg, MergeOrg, MoveOrg, Paper, SplitOrg } from "../changes/schema";
import { findOrgByCode, forgetOrgCodes } from "../codes";
import { orgInitials } from "../initials";
import { type PlacePlan, planClose, planMerge, planMove, planSplit } from "../plans/queries";

/**
 * An org with everything below it comes under another superior from a day on (LIFE-14). Open reviews go on in the new superior's
 * round; figures of running campaigns follow, those of past ones stay. One event for the org and each superior.
 */
export async function moveOrg(work: Work, input: MoveOrg): Promise<void> {
  const { org, other } = await planMove(work, input);
  await work.rows(sql`select move_org(${org.id}::uuid, ${other.id}::uuid, ${inRow(input)}::jsonb)::text`);
  await tell(work, "org.move", [org.id, org.parentId ?? org.id, other.id], org.id, {
    name: org.name,
    from: org.parentName ?? "",
    to: other.name,
    document: input.documentTitle,
  });
}

/** Two become one: the successor takes over members, everything open, links, slips and printed codes (LIFE-14). */
export async function mergeOrg(work: Work, input: MergeOrg): Promise<void> {
  await absorb(work, await planMerge(work, input), "MERGE", input);
}

/** An org ends: what it owes goes to the successor or the superior, and its printed codes lead there. */
export async function closeOrg(work: Work, input: CloseOrg): Promise<void> {
  await absorb(work, await planClose(work, input), "CLOSE", input);
}

const ends = { MERGE: "org.merge", CLOSE: "org.close" } as const satisfies Record<string, EventKind>;

async function absorb(work: Work, { org, other, outlook }: PlacePlan, what: keyof typeof ends, paper: Paper) {
  await work.rows(sql`select absorb_org(${org.id}::uuid, ${other.id}::uuid, ${what}, ${inRow(paper)}::jsonb)::text`);
  forgetOrgCodes(outlook.codes);
  await tell(work, ends[what], [org.id, org.parentId ?? org.id, other.id], org.id, {
    name: org.name,
    successor: other.name,
    members: outlook.members,
    document: paper.documentTitle,
  });
}

/** Part of an org becomes one of its own beside it; members or lower orgs go with what is open of theirs. Gives the new org's short code. */
export async function splitOrg(work: Work, input: SplitOrg): Promise<string> {
  const { org } = await planSplit(work, input);
  if (input.code && (await findOrgByCode(input.code))) throw new Refusal("INVALID", { code: "duplicate" });
  const { name, shortName, members, lowerOrgs } = input;
  const { kind, level, field, parentId: parent } = org;
  const id = newId();
  const founded = {
    id,
    parent,
    name,
    shortName,
    code: input.code ?? "",
    initials: orgInitials(name, shortName),
    kind,
    level,
    field,
  };
  await work.rows(sql`
    select split_org(${org.id}::uuid, ${JSON.stringify([founded])}::jsonb, ${members}::uuid[], ${lowerOrgs}::uuid[], ${inRow(input)}::jsonb)::text`);
  await tell(work, "org.split", [org.id, id, parent ?? org.id], id, {
    from: org.name,
    to: name,
    members: members.length,
    document: input.documentTitle,
  });
  const [made] = await work.rows<{ code: string }>(sql`select code from org where id = ${id}::uuid`);
  return made?.code ?? "";
}
