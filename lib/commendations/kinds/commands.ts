import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { preparesAwards } from "../policy";
import type { CreateKind } from "../schema";
import { listKinds, type OwnKind } from "./queries";
import { usualKind } from "./rules";

/** AWD-01: an award of this org's own, beside the usual ones. */
export async function createKind(work: Work, input: CreateKind): Promise<string> {
  if (!preparesAwards(work.actor, { orgId: work.orgId })) throw new Refusal("NOT_AUTHORISED");
  const kinds = await listKinds(work);
  if (kinds.some(({ name }) => name === input.name)) throw new Refusal("INVALID", { name: "duplicate" });
  const id = await writeKind(work, { ...input, position: kinds.length + 1 });
  await record(work, { kind: "award_type.create", subjectId: id, facts: { name: input.name } });
  return id;
}

/** The chosen one of the org's own awards; a usual one is written down at its first use. */
export async function takeKind(work: Work, chosen: string): Promise<OwnKind> {
  const kinds = await listKinds(work);
  const usual = usualKind(chosen);
  const own = kinds.find(({ id, name }) => id === chosen || name === usual?.name);
  if (own) return own;
  if (!usual) throw new Refusal("INVALID", { kind: "notAnOption" });
  const [org] = await work.rows<{ name: string }>(sql`select name from org where id = ${work.orgId}::uuid`);
  const kind = { ...usual, issuerName: org?.name ?? "" };
  return { ...kind, id: await writeKind(work, { ...kind, position: kinds.length + 1 }) };
}

async function writeKind(work: Work, kind: Omit<OwnKind, "id"> & { position: number }): Promise<string> {
  const id = newId();
  const { name, subjectKind, rotating, issuerName, position } = kind;
  await work.db.awardType.create({
    data: { orgId: work.orgId, id, name, subjectKind, rotating, issuerName, position },
  });
  return id;
}
