import "server-only";
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "@/lib/kernel/env";
import { sha256 } from "@/lib/kernel/ids";

const key = createHash("sha256").update(`second-factor:${env.NEXTAUTH_SECRET}`).digest();

/** The secret of an authenticator app as the database may keep it: a copy of the tables alone opens nothing. */
export function seal(secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

export function unseal(kept: string): string {
  const bytes = Buffer.from(kept, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** Eight words for the day the phone is lost; they follow from the secret, so nothing keeps them in plain. */
export const recoveryCodes = (secret: string): string[] =>
  Array.from({ length: 8 }, (_, place) => {
    const bytes = createHmac("sha256", secret).update(`recovery:${place}`).digest().subarray(0, 10);
    const signs = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join("");
    return `${signs.slice(0, 5)}-${signs.slice(5)}`;
  });

export const hashRecovery = (typed: string): string =>
  sha256(`recovery:${typed.toLowerCase().replace(/[^a-z0-9]/g, "")}`);
