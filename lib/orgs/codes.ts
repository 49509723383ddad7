import "server-only";
import type { OrgId } from "@/lib/kernel/actor";
import { pool } from "@/lib/kernel/db";

const known = new Map<string, OrgId>();

export const isOrgCode = (text: string): boolean => /^[a-z][a-z0-9]{2,11}$/.test(text);

/** The org a short code leads to; codes are permanent, so an answer is kept. Null for a code nobody has. */
export async function findOrgByCode(code: string): Promise<OrgId | null> {
  if (!isOrgCode(code)) return null;
  const kept = known.get(code);
  if (kept) return kept;
  const { rows } = await pool("app").query<{ org_id: OrgId }>("select org_id from code_directory where code = $1", [
    code,
  ]);
  const found = rows[0]?.org_id ?? null;
  if (found) known.set(code, found);
  return found;
}
