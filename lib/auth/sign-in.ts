import "server-only";
import { randomBytes } from "node:crypto";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { pool } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { newId, sha256 } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { passwordMatches } from "./passwords";

let limiter: RateLimiterPostgres | undefined;
/** Ten tries a quarter of an hour for one account; kept in the database, so a restart forgets nothing. */
const throttle = () => {
  limiter ??= new RateLimiterPostgres({
    storeClient: pool("app"),
    tableName: "throttle",
    tableCreated: true,
    keyPrefix: "sign-in",
    points: 10,
    duration: 900,
  });
  return limiter;
};

type Account = { person_id: string; password_hash: string; disabled: boolean };

async function countTry(login: string): Promise<void> {
  try {
    await throttle().consume(login.slice(0, 64));
  } catch (stopped) {
    if (stopped instanceof Error) throw stopped;
    throw new Refusal("TOO_MANY", {}, { minutes: 15 });
  }
}

/** Proves name and password and opens a session row. Refuses TOO_MANY, and NOT_FOUND for every other reason alike. */
export async function signIn(
  login: string,
  password: string,
  device: string,
): Promise<{ personId: string; secret: string }> {
  const name = login.trim().toLowerCase();
  await countTry(name);
  const { rows } = await pool("app").query<Account>("select * from sign_in_account($1)", [name]);
  const account = rows[0];
  const right = await passwordMatches(account?.password_hash, password);
  if (!account || !right || account.disabled) throw new Refusal("NOT_FOUND");
  const secret = randomBytes(32).toString("hex");
  await pool("app").query("select open_session($1, $2, $3, $4, make_interval(hours => $5))", [
    account.person_id,
    newId(),
    sha256(secret),
    device,
    env.SESSION_HOURS,
  ]);
  await throttle().delete(name.slice(0, 64));
  return { personId: account.person_id, secret };
}
