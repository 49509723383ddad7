import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { changeUrl, databaseOf, withClient } from "./connect.mjs";
import { usualHome } from "./environment.mjs";
import { deployMigrations } from "./migrations.mjs";
import { forgetPlace, startDatabase } from "./postgres.mjs";
import { provision } from "./provision.mjs";
import { ownerRole } from "./roles.mjs";
import { root } from "./root.mjs";
import { keepSecrets } from "./secrets.mjs";

export const template = "zy_base";
const runs = join(usualHome, "test");

/**
 * Starts a server for this run alone, so that two runs in one checkout cannot meet, and migrates the template that
 * every test file gets a copy of. Returns `{urls, stop}`; the data goes when the run ends.
 */
export async function startTestDatabase() {
  sweep();
  const home = join(runs, String(process.pid));
  mkdirSync(home, { recursive: true });
  const { adminUrl, stop } = await startDatabase({ home, durable: false });
  const remove = () => {
    stop();
    forgetPlace(home);
  };
  try {
    const rolePasswords = keepSecrets(home).rolePasswords;
    const urls = await provision({ adminUrl, rolePasswords, ours: true, given: {}, database: template });
    await deployMigrations({ prismaDir: join(root, "prisma"), adminUrl: urls.DATABASE_URL });
    return { urls, stop: remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A fresh copy of the template under another name; returns the addresses with that name. */
export async function copyTemplate(urls, database) {
  await withClient(changeUrl(urls.DATABASE_URL, { database: "postgres" }), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${database}" OWNER ${ownerRole} TEMPLATE "${databaseOf(urls.DATABASE_URL)}"`);
  });
  return Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, changeUrl(url, { database })]));
}

/** A killed run leaves its server and its folder; the next one clears them away. */
function sweep() {
  mkdirSync(runs, { recursive: true });
  for (const pid of readdirSync(runs)) {
    if (!isAlive(Number(pid))) forgetPlace(join(runs, pid));
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
