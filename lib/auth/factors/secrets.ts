import "server-only";
import { createHmac } from "node:crypto";
import { sha256 } from "@/lib/kernel/ids";
import { sealing } from "@/lib/kernel/sealing";

/** The secret of an authenticator app is kept sealed. */
export const { seal, unseal } = sealing("second-factor");

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
