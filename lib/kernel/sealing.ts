import "server-only";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { env } from "./env";

export type Sealing = { seal: (secret: string) => string; unseal: (kept: string) => string };

/** A secret as the database may keep it: a copy of the tables alone opens nothing. Each purpose has a key of its own. */
export function sealing(purpose: string): Sealing {
  const key = createHash("sha256").update(`${purpose}:${env.NEXTAUTH_SECRET}`).digest();
  return {
    seal: (secret) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
    },
    unseal: (kept) => {
      const bytes = Buffer.from(kept, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    },
  };
}
