import { existsSync } from "node:fs";
import { join } from "node:path";
import { runningStart } from "./only-one.mjs";
import { startDatabase } from "./postgres.mjs";
import { provision } from "./provision.mjs";
import { root } from "./root.mjs";
import { keepCheckpointKey, keepSecrets } from "./secrets.mjs";

export const usualHome = join(root, ".data");

/**
 * Opens what the programs run on: the database (our own unless DATABASE_URL names one), its roles and the secrets.
 * `env` goes to the child processes; what the surroundings set already always wins.
 */
export async function openEnvironment({ home = usualHome, durable = true } = {}) {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  const { rolePasswords } = keepSecrets(home);
  const { addresses, ended, stop } = await openDatabase({ home, durable, rolePasswords });
  return { env: { ...addresses, ...openSecrets(home) }, adminUrl: addresses.DATABASE_URL, ended, stop };
}

/** The secrets and files beside the database, by their environment names. */
export function openSecrets(home) {
  const secrets = keepSecrets(home);
  return {
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? secrets.nextauthSecret,
    ZHENGYOU_FILES: process.env.ZHENGYOU_FILES ?? join(home, "files"),
    AUDIT_KEY_FILE: process.env.AUDIT_KEY_FILE ?? keepCheckpointKey(home),
    AUDIT_CHECKPOINT_FILE: process.env.AUDIT_CHECKPOINT_FILE ?? join(home, "audit-checkpoints.jsonl"),
  };
}

async function openDatabase({ home, durable, rolePasswords }) {
  const adminUrl = process.env.DATABASE_URL;
  if (adminUrl) return { addresses: await provision({ adminUrl, rolePasswords }), stop: () => {} };
  // A web host may know the application's logins alone; the administrator then migrates elsewhere.
  if (process.env.DATABASE_APP_URL) return { addresses: {}, stop: () => {} };
  const database = await startDatabase({ home, durable });
  // A program run beside `npm start` shares its database and must not take it away.
  const stop = () => runningStart(home) || database.stop();
  try {
    const addresses = await provision({ adminUrl: database.adminUrl, rolePasswords, ours: true, given: {} });
    return { addresses, ended: database.ended, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
