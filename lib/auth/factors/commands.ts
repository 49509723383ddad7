import "server-only";
import { generateSecret, verify } from "otplib";
import { Refusal } from "@/lib/kernel/refusal";
import { inSession } from "../in-session";
import { countTry, forgetTries } from "../throttle";
import { type FactorFacts, findFactor, type Holder } from "./queries";
import type { ProveFactor } from "./schema";
import { hashRecovery, recoveryCodes, seal, unseal } from "./secrets";

const period = 30;

/** A secret for the app on the phone, until the first code confirms it. */
export async function beginFactor(holder: Holder): Promise<void> {
  await ask(holder, "select keep_factor($1, $2)", [holder.token, seal(generateSecret())]);
}

/** The first code from the phone makes the second proof count; the words for a lost phone are kept as hashes. */
export async function confirmFactor(holder: Holder, { code }: ProveFactor): Promise<void> {
  const facts = await demandFacts(holder);
  if (!facts.secret || facts.confirmed) throw new Refusal("WRONG_STATE");
  const secret = unseal(facts.secret);
  const step = await readStep(facts, secret, code);
  const done = await ask(holder, "select confirm_factor($1, $2, $3) as done", [
    holder.token,
    step,
    recoveryCodes(secret).map(hashRecovery),
  ]);
  if (!done) throw new Refusal("WRONG_STATE");
  await forgetTries(`factor:${facts.personId}`);
}

/** The second proof: a code nobody has used before, or one of the words for a lost phone. Ten tries a quarter of an hour. */
export async function proveFactor(holder: Holder, { code }: ProveFactor): Promise<FactorFacts> {
  const facts = await demandFacts(holder);
  if (!facts.secret || !facts.confirmed) throw new Refusal("WRONG_STATE");
  const spent = /^\d{6}$/.test(code.replace(/\s/g, ""))
    ? await ask(holder, "select spend_factor($1, $2) as done", [
        holder.token,
        await readStep(facts, unseal(facts.secret), code),
      ])
    : await spendRecovery(holder, facts, code);
  if (!spent) throw new Refusal("INVALID", { code: "wrongFactor" });
  await forgetTries(`factor:${facts.personId}`);
  return facts;
}

/** The second step of signing in: the first code of a new app, or the next one of a known app. Answers whom to let in. */
export async function passStep(
  holder: Holder,
  input: ProveFactor,
): Promise<{ personId: string; way: "PASSWORD" | "SLIP" | "OIDC" }> {
  const facts = await demandFacts(holder);
  if (!facts.way) throw new Refusal("TIMEOUT");
  if (facts.confirmed) await proveFactor(holder, input);
  else await confirmFactor(holder, input);
  return { personId: facts.personId, way: facts.way };
}

export async function removeFactor(secretHash: string): Promise<void> {
  await ask({ token: "", secretHash }, "select remove_factor()", []);
}

async function spendRecovery(holder: Holder, facts: FactorFacts, code: string): Promise<boolean> {
  await countTry(`factor:${facts.personId}`);
  return ask(holder, "select spend_recovery($1, $2) as done", [holder.token, hashRecovery(code)]);
}

/** The step of time the code belongs to; one before and one after are taken, for phones that go wrong. */
async function readStep(facts: FactorFacts, secret: string, typed: string): Promise<number> {
  await countTry(`factor:${facts.personId}`);
  const token = typed.replace(/\s/g, "");
  const found = /^\d{6}$/.test(token)
    ? await verify({ secret, token, epochTolerance: period })
    : { valid: false as const };
  if (!found.valid) throw new Refusal("INVALID", { code: "wrongFactor" });
  return Math.floor(Date.now() / 1_000 / period) + ("delta" in found ? found.delta : 0);
}

async function demandFacts(holder: Holder): Promise<FactorFacts> {
  const facts = await findFactor(holder);
  if (!facts) throw new Refusal("TIMEOUT");
  return facts;
}

const ask = ({ secretHash }: Holder, text: string, values: unknown[]): Promise<boolean> =>
  inSession(secretHash, async (client) => {
    const { rows } = await client.query<{ done?: boolean }>(text, values);
    return rows[0]?.done ?? false;
  });
