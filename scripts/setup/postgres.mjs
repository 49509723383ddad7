import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { findPlace } from "./binaries.mjs";
import { initialise, launch, leftRunning, shutDown } from "./cluster.mjs";
import { exitCodes, Failure } from "./failure.mjs";
import { keepSecrets } from "./secrets.mjs";

const patienceMs = 120_000;

/**
 * Starts the PostgreSQL that comes with the packages, with its data and log under `home`; adopts the one that a killed
 * start left running. `durable: false` trades crash safety for speed and is for tests only.
 */
export async function startDatabase({ home, durable = true }) {
  const password = keepSecrets(home).databasePassword;
  const place = findPlace(home);
  const url = (port) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  const left = leftRunning(place.home);
  if (left && (await answers(url(left)))) return { adminUrl: url(left), adopted: true, stop: () => shutDown(place) };
  if (left) shutDown(place);
  initialise(place, password);
  const { port, ended } = await launch(place, { durable });
  await Promise.race([ready(url(port)), ended.then((failure) => Promise.reject(failure))]);
  return { adminUrl: url(port), adopted: false, ended, stop: () => shutDown(place) };
}

/** Stops whatever still runs from this folder and removes it with all its data. */
export function forgetPlace(home) {
  const place = findPlace(home);
  if (leftRunning(place.home)) shutDown(place);
  for (const folder of [place.home, home]) rmSync(folder, { recursive: true, force: true });
}

/** Crash recovery may take a while; a refused login means that it is up and something else is wrong. */
async function ready(url) {
  const until = performance.now() + patienceMs;
  while (!(await answers(url))) {
    if (performance.now() > until)
      throw new Failure("The database did not get ready within two minutes.", exitCodes.unreachable);
    await pause(30);
  }
}

async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
