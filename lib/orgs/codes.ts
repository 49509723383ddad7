import "server-only";
import type { OrgId } from "@/lib/kernel/actor";
import { pool } from "@/lib/kernel/db";

/** An answer is good for a minute: a code is permanent, the org it leads to may change by a merger (LIFE-14). */
const freshFor = 60_000;
const known = new Map<string, { orgId: OrgId; until: number }>();

export const isOrgCode = (text: string): boolean => /^[a-z][a-z0-9]{2,11}$/.test(text);

/** The org a short code leads to: its own, or the one that took over. Null for a code nobody has. */
export async function findOrgByCode(code: string): Promise<OrgId | null> {
  if (!isOrgCode(code)) return null;
  const kept = known.get(code);
  if (kept && kept.until > Date.now()) return kept.orgId;
  const { rows } = await pool("app").query<{ org_id: OrgId }>("select org_id from code_directory where code = $1", [
    code,
  ]);
  const found = rows[0]?.org_id ?? null;
  if (found) known.set(code, { orgId: found, until: Date.now() + freshFor });
  return found;
}

/** Codes that lead to a successor from now on. */
export function forgetOrgCodes(codes: readonly string[]): void {
  for (const code of codes) known.delete(code);
}
