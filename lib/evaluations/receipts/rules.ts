import { receiptWords } from "./two-words";

/** 回执: two words to remember and a short code to look up, both read off the receipt's hash. */
export type Receipt = { words: [string, string]; code: string };

// The short code is 40 bits of the hash in Crockford's alphabet; with the org before it nobody meets another's receipt.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const digits = 10;

const word = (hash: string, at: number) => receiptWords[Number.parseInt(hash.slice(at, at + 2), 16)] ?? "";

export function receiptOf(orgCode: string, hash: string): Receipt {
  let rest = BigInt(`0x${hash.slice(0, digits)}`);
  let letters = "";
  for (let place = 0; place < 8; place += 1) {
    letters = alphabet.charAt(Number(rest % 32n)) + letters;
    rest /= 32n;
  }
  return {
    words: [word(hash, digits), word(hash, digits + 2)],
    code: `${orgCode}-${letters.slice(0, 4)}-${letters.slice(4)}`,
  };
}

/** A receipt as one line, the way it is copied into the look-up. */
export const receiptLine = ({ words, code }: Receipt): string => `${words.join(" ")} ${code}`;

export type AskedReceipt = { orgCode: string; prefix: string; words: string[] };

const alike: Record<string, string> = { O: "0", I: "1", L: "1" };

/** What was typed as a receipt: the short code, with or without the words. Null when there is no code in it. */
export function readReceipt(typed: string): AskedReceipt | null {
  const text = typed.normalize("NFKC").trim();
  const found = text.match(/([a-z][a-z0-9]{2,11})[\s-]+([0-9a-z]{4})[\s-]*([0-9a-z]{4})(?![0-9a-z])/i);
  if (!found) return null;
  const [, orgCode = "", first = "", second = ""] = found;
  const letters = `${first}${second}`.toUpperCase().replace(/[OIL]/g, (letter) => alike[letter] ?? letter);
  if ([...letters].some((letter) => !alphabet.includes(letter))) return null;
  const value = [...letters].reduce((sum, letter) => sum * 32n + BigInt(alphabet.indexOf(letter)), 0n);
  const words = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => run.match(/.{1,2}/gu) ?? []);
  return { orgCode: orgCode.toLowerCase(), prefix: value.toString(16).padStart(digits, "0"), words };
}

/** Whether a listed hash is the receipt that was asked for; words count when they were typed. */
export const isAsked = ({ orgCode, prefix, words }: AskedReceipt, hash: string): boolean =>
  hash.startsWith(prefix) && words.every((typed) => receiptOf(orgCode, hash).words.includes(typed));
