import "server-only";
import { z } from "zod";
import { pool } from "@/lib/kernel/db";

/** 实名 or anonymous: a name is never asked for twice, and none is needed. */
const objectionSchema = z.object({
  text: z.string().trim().min(10).max(2000),
  name: z.string().trim().max(30).default(""),
  contact: z.string().trim().max(60).default(""),
});
export type Received = "OK" | "NOT_FOUND" | "LATE" | "INVALID" | "TOO_MANY";

/** From the notice page, without an account: one narrow function of the database checks, counts and keeps it. */
export async function submitObjection(notice: { orgId: string; id: string }, form: FormData): Promise<Received> {
  const parsed = objectionSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return "INVALID";
  const { text, name, contact } = parsed.data;
  const { rows } = await pool("public").query<{ received: Received }>(
    "select submit_objection($1::uuid, $2::uuid, $3, $4, $5) as received",
    [notice.orgId, notice.id, text, name, contact],
  );
  return rows[0]?.received ?? "NOT_FOUND";
}
