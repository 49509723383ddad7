import "server-only";
import { randomInt } from "node:crypto";
import { sha256 } from "@/lib/kernel/ids";

// Without the letters and digits that look alike on a slip of paper; twelve of them are 59 bits.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const length = 12;

export const drawCode = (): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

/** abcd-efgh-jkmn: read aloud and typed in groups. */
export const groupCode = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? code;

/** What a person typed, without dashes, blanks and capitals; null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[^a-z0-9]/g, "");
  return code.length === length ? code : null;
}

/** Only this is ever kept. */
export const hashCode = (code: string): string => sha256(`sign-in-slip:${code}`);
