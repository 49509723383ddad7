import "server-only";
import { hash, verify } from "@node-rs/argon2";

// 46 MiB for 20 ms each; more than two at once would starve the pages.
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
const waiting: (() => void)[] = [];
let free = 2;

async function inTurn<T>(task: () => Promise<T>): Promise<T> {
  if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
  else free -= 1;
  try {
    return await task();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost));

let decoy: Promise<string> | undefined;

/** Always hashes, also for an account that does not exist, so that the time taken tells nothing. */
export async function passwordMatches(kept: string | undefined, given: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const against = kept ?? (await decoy);
  const matches = await inTurn(() => verify(against, given));
  return matches && kept !== undefined;
}

const tooCommon = /^(?:(.)\1+|0?123456789?0?|12345678|87654321|password\d*|qwerty\w*|abcd1234|a1234567\d*)$/i;

/** At least eight characters, not of the kind tried first. */
export const isWeak = (password: string): boolean => password.length < 8 || tooCommon.test(password);
