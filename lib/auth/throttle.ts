import "server-only";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { pool } from "@/lib/kernel/db";
import { Refusal } from "@/lib/kernel/refusal";

let limiter: RateLimiterPostgres | undefined;
/** Ten tries a quarter of an hour for one key; kept in the database, so a restart forgets nothing. */
const throttle = () => {
  limiter ??= new RateLimiterPostgres({
    storeClient: pool("app"),
    // Told, not guessed from the name of the class: ours is a pool of its own.
    storeType: "pool",
    tableName: "throttle",
    tableCreated: true,
    keyPrefix: "sign-in",
    points: 10,
    duration: 900,
  });
  return limiter;
};

const cut = (key: string) => key.slice(0, 64);

/** Counts one guess at a secret; refuses TOO_MANY past the tenth. */
export async function countTry(key: string): Promise<void> {
  try {
    await throttle().consume(cut(key));
  } catch (stopped) {
    if (stopped instanceof Error) throw stopped;
    throw new Refusal("TOO_MANY", {}, { minutes: 15 });
  }
}

/** A right answer wipes the slate. */
export const forgetTries = async (key: string): Promise<void> => {
  await throttle().delete(cut(key));
};
