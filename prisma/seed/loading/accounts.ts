import { randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/auth/passwords";
import { pinyinOf } from "@/lib/people/pinyin";
import type { Loading } from "./loading";

export type Key = { role: string; name: string; login: string; password: string };

/** The six people of the demonstration, one for each way of looking at the product. */
const demoPeople: readonly (readonly [role: string, person: string])[] = [
  ["secretary", "P10"],
  ["member", "P13"],
  ["leader", "P07"],
  ["superior", "P04"],
  ["discipline", "P09"],
  ["administrator", "P32"],
];

// Without letters and figures that look alike on paper.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

export const oneTimePassword = (): string => {
  const signs = [...randomBytes(12)].map((byte) => alphabet[byte % alphabet.length]);
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].map((group) => group.join("")).join("-");
};

/** Accounts with passwords of one use; the words are returned once and kept nowhere. */
export async function loadAccounts({ id, insert, nameOf, tell }: Loading): Promise<Key[]> {
  const keys = demoPeople.map(([role, person]) => ({
    role,
    person,
    name: nameOf(person),
    login: pinyinOf(nameOf(person)),
    password: oneTimePassword(),
  }));
  const hashes = await Promise.all(keys.map(({ password }) => hashPassword(password)));
  await insert(
    "account",
    keys.map(({ person, login }, at) => ({
      person_id: id("person", person),
      login,
      password_hash: hashes[at] ?? "",
      must_change: true,
    })),
  );
  for (const { person } of keys) {
    tell({
      org: "O01",
      on: "2026-01-06",
      person: "P32",
      kind: "account.open",
      subject: id("person", person),
      facts: { name: nameOf(person) },
    });
  }
  return keys.map(({ role, name, login, password }) => ({ role, name, login, password }));
}
