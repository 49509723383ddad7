import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { sha256 } from "@/lib/kernel/ids";
import { loadDemoCounty } from "./demo-county";
import { circularLines } from "./loading/responsibilities";
import { loadPrefecture } from "./prefecture/prefecture";

// A province has fourteen prefectures here.
const sizes = { demo: 1, prefecture: 1, province: 14 } as const;
type Size = keyof typeof sizes;

/** Loads a county (`--size demo`), a large tree (`--size prefecture`, `--size province`) or an empty house (`--empty`). */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { size: { type: "string", default: "demo" }, empty: { type: "boolean", default: false } },
  });
  const client = new Client({
    connectionString: process.env.DATABASE_URL,
    options: "-c role=zhengyou_owner -c timezone=UTC",
  });
  await client.connect();
  try {
    await client.query("begin");
    await refuseFilled(client);
    const said = values.empty ? await openEmptyHouse(client) : await load(client, sizeOf(values.size));
    await client.query("commit");
    await client.query("analyze");
    console.log(JSON.stringify(said));
  } finally {
    await client.end();
  }
}

/** Data is laid into an empty database only; nothing that is there is touched. */
async function refuseFilled(client: Client): Promise<void> {
  const { rowCount } = await client.query("select from installation");
  if (rowCount !== 0) throw new Error("This database is already in use. Seed an empty one.");
}

function sizeOf(word: string): Size {
  if (word in sizes) return word as Size;
  throw new Error(`--size takes ${Object.keys(sizes).join(", ")}; not ${word}`);
}

async function load(client: Client, size: Size): Promise<object> {
  if (size === "demo") {
    const people = await loadDemoCounty(client);
    await client.query("select rebuild_tallies()");
    await client.query("select refresh_supervision_alerts(), gather_problems()");
    await client.query(circularLines);
    return { people };
  }
  return loadPrefecture(client, sizes[size]);
}

/** First run: the word printed once opens /setup, and only its fingerprint is kept. */
async function openEmptyHouse(client: Client): Promise<{ setupToken: string }> {
  const setupToken = randomBytes(18).toString("base64url");
  await client.query("insert into installation (id, setup_token_hash) values (1, $1)", [sha256(setupToken)]);
  return { setupToken };
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
