import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/kernel/ids";

// Without I, L, O and U, as on the slips of an evaluation: what is read off paper is typed without doubt.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 16;

/** `<org code>-<16 random characters>`, 80 bits. Kept nowhere but on paper. */
export const newRecheckCode = (orgCode: string): string =>
  `${orgCode}-${[...randomBytes(length)].map((byte) => alphabet[byte & 31]).join("")}`;

export const recheckHash = (code: string): string => sha256(`recheck${code}`);

export type RecheckCode = { code: string; orgCode: string; hash: string };

/** The code in what was typed or scanned; null when it cannot be one. */
export function readRecheckCode(text: string): RecheckCode | null {
  const [orgCode = "", ...rest] = text
    .normalize("NFKC")
    .trim()
    .split(/[-\s]+/);
  const random = rest.join("").toUpperCase();
  if (!/^[a-z][a-z0-9]{2,11}$/i.test(orgCode) || !/^[0-9A-HJKMNP-TV-Z]{16}$/.test(random)) return null;
  const code = `${orgCode.toLowerCase()}-${random}`;
  return { code, orgCode: orgCode.toLowerCase(), hash: recheckHash(code) };
}
