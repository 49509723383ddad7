import "server-only";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { foundOrgs, type OrgToFound } from "@/lib/orgs/changes/commands";
import { orgPlace } from "./fields";
import { findPaper, listToFound, type OrgRow } from "./queries";
import { inFoundingOrder } from "./rules";

/**
 * ORG-01, ORG-04: founds the new organisations of a batch on its one document, superiors first, brings telephones and
 * addresses up to date, and tells every superior. Refuses CONFLICT when a name or code was taken after the check.
 */
export async function applyOrgs(work: Work, batchId: string, body: string): Promise<void> {
  const paper = await findPaper(work, batchId);
  if (!paper) throw new Refusal("WRONG_STATE");
  const { on, ...rest } = paper;
  const rows = inFoundingOrder(await listToFound(work, batchId));
  if (rows.length > 0) await foundOrgs(work, rows.map(orgOf), on ? { ...rest, documentOn: on } : rest);
  await work.rows(sql`select apply_orgs(${batchId}::uuid, ${body})::text`);
}

/** Takes the founded organisations back while they are as they came and empty; else says what stands in the way. */
export async function undoOrgs(work: Work, batchId: string, body: string): Promise<string[]> {
  const [answer] = await work.rows<{ obstacles: string[] }>(
    sql`select undo_orgs(${batchId}::uuid, ${body}) as obstacles`,
  );
  return answer?.obstacles ?? [];
}

function orgOf({ subject, target, facts }: OrgRow): OrgToFound {
  const fact = (key: string) => facts[orgPlace(key)] ?? "";
  return {
    id: subject,
    parent: target,
    name: fact("name"),
    shortName: fact("shortName") || fact("name"),
    kind: fact("kind") as OrgToFound["kind"],
    level: fact("level") as OrgToFound["level"],
    field: fact("field") as OrgToFound["field"],
    code: fact("code"),
    phone: fact("phone"),
    address: fact("address"),
  };
}
