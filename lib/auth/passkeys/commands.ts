import "server-only";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { PoolClient } from "pg";
import { pool } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { findSlip } from "../activation/queries";
import { inSession } from "../in-session";
import { hashCode, readCode } from "../slips/codes";
import { countTry, forgetTries } from "../throttle";

export type Purpose = "SIGN_IN" | "REGISTER" | "ACTIVATE";
type Answer<Response> = { id: string; response: Response };

const site = () => new URL(env.NEXTAUTH_URL ?? "http://localhost:3000");

/** Nothing is asked of the credential but that its holder proved themselves to the device: so it counts as two proofs. */
const holder = { residentKey: "required", userVerification: "required" } as const;

/** What the browser is asked for, and the number under which the answer must come back within five minutes. */
async function challenge<Options extends { challenge: string }>(
  secretHash: string,
  purpose: Purpose,
  options: Options,
) {
  const id = newId();
  await inSession(secretHash, (client) =>
    client.query("select open_challenge($1, $2, $3)", [id, options.challenge, purpose]),
  );
  return { id, options };
}

export const offerSignIn = async () =>
  challenge(
    "",
    "SIGN_IN",
    await generateAuthenticationOptions({ rpID: site().hostname, userVerification: "required" }),
  );

type Newcomer = { id: string; name: string; login: string };

export const offerKey = async (secretHash: string, purpose: "REGISTER" | "ACTIVATE", person: Newcomer) =>
  challenge(
    secretHash,
    purpose,
    await generateRegistrationOptions({
      rpName: "争优",
      rpID: site().hostname,
      userName: person.login,
      userDisplayName: person.name,
      userID: new TextEncoder().encode(person.id),
      attestationType: "none",
      authenticatorSelection: holder,
    }),
  );

const spend = (client: Pick<PoolClient, "query">, id: string, purpose: Purpose): Promise<string> =>
  client
    .query<{ challenge: string | null }>("select spend_challenge($1, $2) as challenge", [id, purpose])
    .then(({ rows }) => {
      if (!rows[0]?.challenge) throw new Refusal("TIMEOUT");
      return rows[0].challenge;
    });

async function readKey(expectedChallenge: string, response: RegistrationResponseJSON) {
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: site().origin,
    expectedRPID: site().hostname,
  }).catch(refuse);
  if (!registrationInfo) throw new Refusal("NOT_FOUND");
  const { id, publicKey, counter, transports } = registrationInfo.credential;
  return [id, Buffer.from(publicKey).toString("base64url"), counter, (transports ?? []).join(",")] as const;
}

/** 登记通行密钥: one more key of one's own. */
export async function addPasskey(
  secretHash: string,
  { id, response }: Answer<RegistrationResponseJSON>,
  device: string,
) {
  const expected = await inSession(secretHash, (client) => spend(client, id, "REGISTER"));
  const key = await readKey(expected, response);
  await inSession(secretHash, (client) => client.query("select add_passkey($1, $2, $3, $4, $5)", [...key, device]));
}

/** The slip is spent on a key in place of a password. Answers who it is. */
export async function activateByPasskey(
  code: string,
  { id, response }: Answer<RegistrationResponseJSON>,
  { device, address }: { device: string; address: string },
): Promise<string> {
  const facts = await findSlip(code, address);
  if (facts.state !== "OPEN") throw new Refusal("USED_CODE");
  const key = await readKey(await spend(pool("app"), id, "ACTIVATE"), response);
  const { rows } = await pool("app").query<{ person: string | null }>(
    "select activate_with_passkey($1, $2, $3, $4, $5, $6) as person",
    [hashCode(readCode(code) ?? ""), ...key, device],
  );
  if (!rows[0]?.person) throw new Refusal("USED_CODE");
  return rows[0].person;
}

/** Signing in with a key alone: no name is typed, the key names its holder. Guesses are counted by address. */
export async function signInByPasskey(
  { id, response }: Answer<AuthenticationResponseJSON>,
  address: string,
): Promise<string> {
  await countTry(`passkey:${address}`);
  const expectedChallenge = await spend(pool("app"), id, "SIGN_IN");
  const { rows } = await pool("app").query<{
    person_id: string;
    public_key: string;
    counter: string;
    transports: string;
  }>("select * from passkey_facts($1)", [response.id]);
  const known = rows[0];
  if (!known) throw new Refusal("NOT_FOUND");
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: site().origin,
    expectedRPID: site().hostname,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(Buffer.from(known.public_key, "base64url")),
      counter: Number(known.counter),
    },
  }).catch(refuse);
  const { rows: used } = await pool("app").query<{ done: boolean }>("select use_passkey($1, $2) as done", [
    response.id,
    authenticationInfo.newCounter,
  ]);
  if (!verified || !used[0]?.done) throw new Refusal("NOT_FOUND");
  await forgetTries(`passkey:${address}`);
  return known.person_id;
}

export async function removePasskey(secretHash: string, { passkeyId }: { passkeyId: string }): Promise<void> {
  await inSession(secretHash, (client) => client.query("select remove_passkey($1)", [passkeyId]));
}

/** What does not verify is refused alike; the reason would only help whoever forges. */
function refuse(): never {
  throw new Refusal("NOT_FOUND");
}
