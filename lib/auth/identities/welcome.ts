import "server-only";
import { logBug } from "@/lib/kernel/log";
import { refusalFrom } from "@/lib/kernel/refusal";
import { admit } from "../admit";
import { readSecretHash } from "../session";
import { linkIdentity } from "./commands";
import { takeIntent } from "./intent";
import { type Claims, claimsSchema } from "./provider";
import { findHolder } from "./queries";

/** Ways of proving oneself that an identity provider may name (RFC 8176) and that are two proofs to us. */
const strong = ["mfa", "otp", "hwk"];

/**
 * Whoever comes back from the identity provider: to be linked, where they asked for it while signed in; to be let in,
 * where they are linked. Nobody is created. Answers where to go; what goes wrong stays in the log, as next-auth would
 * write it into the address.
 */
export async function welcome(profile: unknown): Promise<string> {
  try {
    const claims = claimsSchema.parse(profile);
    const intent = await takeIntent();
    return intent ? await link(intent, claims) : await letIn(claims);
  } catch (error) {
    return `/sign-in?error=${logBug(error)}`;
  }
}

async function letIn({ iss, sub, amr }: Claims): Promise<string> {
  const holder = await findHolder(iss, sub);
  if (!holder || holder.disabled) return `/sign-in/identity?why=${holder ? "disabled" : "unknown"}`;
  const twoFactors = amr.some((way) => strong.includes(way));
  return admit(holder.personId, "OIDC", twoFactors);
}

async function link(intent: string, { iss: issuer, sub: subject }: Claims): Promise<string> {
  try {
    await linkIdentity((await readSecretHash()) ?? "", { intent, issuer, subject });
    return "/me/security?identity=linked";
  } catch (error) {
    const refusal = refusalFrom(error);
    if (!refusal) throw error;
    return `/me/security?identity=${refusal.code === "WRONG_STATE" ? "taken" : "failed"}`;
  }
}
