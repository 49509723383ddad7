import "server-only";
import { record } from "@/lib/audit/commands";
import type { EventKind } from "@/lib/audit/events";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { findOrgByCode } from "../codes";
import { orgInitials } from "../initials";
import { demandDay, planReclassify, planRename } from "../plans/queries";
import { keepsTree } from "./policy";
import { findMeant } from "./queries";
import type { FoundOrg, Paper, ReclassifyOrg, RenameOrg } from "./schema";

export type FoundedOrg = { id: string; code: string };

/** One org to found; `parent` is an id, and may be that of an earlier row. */
export type OrgToFound = Pick<FoundOrg, "name" | "shortName" | "kind" | "level" | "field"> &
  Partial<Pick<FoundOrg, "code" | "publication" | "phone" | "address">> & { id: string; parent: string };

/**
 * Founds many orgs on one document, in the order given, without events: the caller records what it is part of
 * (an import is one event). Refuses NOT_FOUND outside one's line, WRONG_STATE below a branch or a closed org, CONFLICT for a taken code.
 */
export async function foundOrgs(work: Work, orgs: readonly OrgToFound[], paper: Paper): Promise<FoundedOrg[]> {
  const rows = orgs.map((org) => ({ ...org, initials: orgInitials(org.name, org.shortName) }));
  return work.rows<FoundedOrg>(
    sql`select id::text, code from found_orgs(${JSON.stringify(rows)}::jsonb, ${inRow(paper)}::jsonb)`,
  );
}

/**
 * ORG-01, ORG-04: a superior founds an org below itself or further down, by document, from a day on. Two events:
 * the new org's first and the superior's. Gives the new org's id and short code; its first secretary is the caller's next step.
 */
export async function foundOrg(work: Work, { parent, ...org }: FoundOrg): Promise<FoundedOrg> {
  if (!keepsTree(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const superior = await findMeant(work, parent, "parent");
  if (!superior.leads) throw new Refusal("INVALID", { parent: "leadsNobody" });
  demandDay(work, org, null);
  if (org.code && (await findOrgByCode(org.code))) throw new Refusal("INVALID", { code: "duplicate" });
  const [founded] = await foundOrgs(work, [{ ...org, id: newId(), parent: superior.id }], org);
  if (!founded) throw new Refusal("NOT_FOUND");
  const facts = { name: org.name, code: founded.code, parent: superior.name, document: org.documentTitle };
  await tell(work, "org.found", [founded.id, superior.id], founded.id, facts);
  return founded;
}

/** LIFE-14: the org keeps its short code and its papers; what was printed before keeps the old name. */
export async function renameOrg(work: Work, input: RenameOrg): Promise<void> {
  const org = await planRename(work, input);
  const { name, shortName } = input;
  await work.rows(
    sql`select rename_org(${org.id}::uuid, ${name}, ${shortName}, ${orgInitials(name, shortName)}, ${inRow(input)}::jsonb)::text`,
  );
  await tell(work, "org.rename", [org.id], org.id, { from: org.name, to: name, document: input.documentTitle });
}

/** ORG-02, ORG-03, ORG-08: kind, level and field from a day on; a temporary branch is made permanent this way. */
export async function reclassifyOrg(work: Work, input: ReclassifyOrg): Promise<void> {
  const org = await planReclassify(work, input);
  const { kind, level, field } = input;
  await work.rows(
    sql`select reclassify_org(${org.id}::uuid, ${kind}, ${level}, ${field}, ${inRow(input)}::jsonb)::text`,
  );
  await tell(work, "org.reclassify", [org.id], org.id, {
    name: org.name,
    kind,
    level,
    field,
    document: input.documentTitle,
  });
}

/** The paper as the database's functions take it. */
export const inRow = ({ effectiveOn, documentTitle, documentNumber, documentOn }: Paper): string =>
  JSON.stringify({ effectiveOn, title: documentTitle, number: documentNumber, on: documentOn ?? "" });

/** One event in the chain of every org touched, in the order of their ids: chains are locked in that order. */
export async function tell(
  work: Work,
  kind: EventKind,
  orgIds: readonly string[],
  subjectId: string,
  facts: Record<string, string | number | boolean>,
): Promise<void> {
  for (const orgId of [...new Set(orgIds)].sort()) await record(work, { kind, subjectId, orgId, facts });
}
