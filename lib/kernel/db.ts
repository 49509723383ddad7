import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Pool, types } from "pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { env } from "./env";
import { PatientPool } from "./patient-pool";
import { statementName } from "./statement-name";

// Days stay text: a date column has no time zone to be shifted by.
types.setTypeParser(types.builtins.DATE, (text) => text);

export type PoolName = "app" | "worker" | "public" | "ballot";

const address: Record<PoolName, () => string> = {
  app: () => env.DATABASE_APP_URL,
  worker: () => env.DATABASE_WORKER_URL,
  public: () => env.DATABASE_PUBLIC_URL,
  ballot: () => env.DATABASE_BALLOT_URL,
};

// Kept plans fit any value: below row-level security planning anew costs more than the rows.
const limits = {
  page: "-c plan_cache_mode=force_generic_plan -c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s",
  job: "-c statement_timeout=120s -c lock_timeout=10s -c idle_in_transaction_session_timeout=120s",
};

const open = (name: PoolName) => {
  const pool = new PatientPool({
    connectionString: address[name](),
    max: env.DATABASE_POOL,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    options: name === "worker" ? limits.job : limits.page,
    application_name: `zhengyou ${name}`,
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
};

type Kept = { pools: Map<PoolName, Pool>; clients: Map<PoolName, PrismaClient> };
// One set per process, also when several bundles hold this module.
const holder = globalThis as typeof globalThis & { zhengyou?: Kept };
holder.zhengyou ??= { pools: new Map(), clients: new Map() };
const kept = holder.zhengyou;

/** The `pg` pool of one database role; hot reads and single statements go by it. */
export function pool(name: PoolName): Pool {
  const found = kept.pools.get(name) ?? open(name);
  kept.pools.set(name, found);
  return found;
}

/** The Prisma client over the same pool; every write goes by an interactive transaction of it. */
export function prisma(name: "app" | "worker"): PrismaClient {
  const found =
    kept.clients.get(name) ??
    new PrismaClient({
      adapter: new PrismaPg(pool(name), { statementNameGenerator: (query) => statementName(query.sql) }),
    });
  kept.clients.set(name, found);
  return found;
}

export async function closeDatabase(): Promise<void> {
  await Promise.all([...kept.clients.values()].map((client) => client.$disconnect()));
  await Promise.all([...kept.pools.values()].map((open) => open.end()));
  kept.clients.clear();
  kept.pools.clear();
}
