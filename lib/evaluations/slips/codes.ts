import { createHash, randomBytes } from "node:crypto";

// Crockford's alphabet has no I, L, O and U: what is read off paper is typed without doubt.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 26;

/** `<org code>-<26 random characters>`: 130 bits, so that a code is never guessed. Kept nowhere but on paper. */
export const newCode = (orgCode: string): string =>
  `${orgCode}-${[...randomBytes(length)].map((byte) => alphabet[byte & 31]).join("")}`;

/** What the slip's row keeps of a code; the ballot keeps another hash of it (INV-08). */
export const issueHash = (code: string): string => createHash("sha256").update(`issue${code}`, "utf8").digest("hex");

/** The code as a person reads it off paper: groups of five, the last of six. */
export const groupCode = (code: string): string => code.replace(/(?<=-.{5}|-.{10}|-.{15}|-.{20})(?=.{6})/g, " ");

const alike: Record<string, string> = { O: "0", I: "1", L: "1" };

/** The code in what was typed, scanned or sent: spaces, small letters, look-alikes and the slip's whole address are fine. Null when it cannot be one. */
export function readCode(text: string): string | null {
  const typed = text.normalize("NFKC").trim().split(/[?#]/)[0]?.split("/").at(-1) ?? "";
  const [orgCode = "", ...rest] = typed.split(/[-－—\s]+/);
  const random = rest
    .join("")
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => alike[letter] ?? letter);
  if (!/^[a-z][a-z0-9]{2,11}$/i.test(orgCode) || !/^[0-9A-HJKMNP-TV-Z]{26}$/.test(random)) return null;
  return `${orgCode.toLowerCase()}-${random}`;
}
