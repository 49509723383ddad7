import "server-only";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { Refusal } from "@/lib/kernel/refusal";
import { lookAtSession } from "@/lib/kernel/work";
import { findSlip } from "../activation/queries";
import { keepSession, readAddress, readDevice } from "../cookie";
import { findFactor } from "../factors/queries";
import { readSecretHash } from "../session";
import { openSession } from "../sign-in";
import { activateByPasskey, addPasskey, offerKey, offerSignIn, signInByPasskey } from "./commands";

const answer = z.object({ id: z.uuid(), response: z.looseObject({ id: z.string().max(1_000) }) });
const requestSchema = z.object({
  purpose: z.enum(["SIGN_IN", "REGISTER", "ACTIVATE"]),
  code: z.string().max(40).default(""),
  answer: answer.optional(),
});

/** One address for the three uses of a device credential: without an answer it offers a challenge, with one it judges it. */
export async function servePasskey(body: unknown): Promise<object> {
  const parsed = requestSchema.safeParse(body);
  if (!parsed.success) throw new Refusal("INVALID");
  const { purpose, code, answer: given } = parsed.data;
  const secretHash = (await readSecretHash()) ?? "";
  if (!given) return offer(purpose, code, secretHash);
  const [device, address] = [await readDevice(), await readAddress()];
  const created = { id: given.id, response: given.response as unknown as RegistrationResponseJSON };
  if (purpose === "REGISTER") {
    await addPasskey(secretHash, created, device);
    return { done: true };
  }
  const personId =
    purpose === "ACTIVATE"
      ? await activateByPasskey(code, created, { device, address })
      : await signInByPasskey(
          { id: given.id, response: given.response as unknown as AuthenticationResponseJSON },
          address,
        );
  await keepSession(await openSession(personId, { device, way: "PASSKEY", twoFactors: true }));
  return { done: true };
}

async function offer(purpose: z.output<typeof requestSchema>["purpose"], code: string, secretHash: string) {
  if (purpose === "SIGN_IN") return offerSignIn();
  if (purpose === "ACTIVATE") {
    const facts = await findSlip(code, await readAddress());
    if (facts.state !== "OPEN") throw new Refusal("USED_CODE");
    return offerKey("", purpose, { id: facts.personId, name: facts.person, login: facts.login });
  }
  const view = await lookAtSession(secretHash);
  const facts = view && (await findFactor({ token: "", secretHash }));
  if (!view || !facts) throw new Refusal("TIMEOUT");
  return offerKey(secretHash, purpose, { id: view.person.id, name: view.person.name, login: facts.login });
}
