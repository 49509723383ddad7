import "server-only";
import { randomInt } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { pool } from "@/lib/kernel/db";
import { receiptHash } from "./rules";
import { submitOpinionSchema } from "./schema";

export type Received = "OK" | "SAME" | "NOT_FOUND" | "INVALID" | "LATE" | "TOO_MANY";
export type Answer = { received: Received; number?: number; receipt?: string };

// Counted in this process and forgotten: no address is written down. The database counts for the whole board.
const tries = new RateLimiterMemory({ points: 8, duration: 600 });

// Without letters and digits that are taken for one another on paper.
const signs = "23456789abcdefghjkmnpqrstuvwxyz";
const newReceipt = () => Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join("");

/**
 * 群众意见 from the board: no account, no cookie, no address kept. One narrow function of the database checks it, counts and
 * numbers it. What a machine filled in is thanked for and thrown away.
 */
export async function submitOpinion(orgCode: string, form: FormData, address: string): Promise<Answer> {
  const parsed = submitOpinionSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { received: "INVALID" };
  const { text, kind, name, contact, pledge, call, website } = parsed.data;
  if (website !== "") return { received: "OK" };
  if (!(await mayTry(address))) return { received: "TOO_MANY" };
  const receipt = newReceipt();
  const { rows } = await pool("public").query<{ answer: Answer }>(
    "select submit_opinion($1, $2, $3, $4::uuid, $5::uuid, $6, $7, $8) as answer",
    [orgCode, text, kind, pledge, call, name, contact, receiptHash(receipt)],
  );
  const answer = rows[0]?.answer ?? { received: "NOT_FOUND" };
  return answer.received === "OK" ? { ...answer, receipt } : answer;
}

const mayTry = (address: string): Promise<boolean> =>
  tries.consume(address || "unknown").then(
    () => true,
    () => false,
  );
