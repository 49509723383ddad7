import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * Lends Prisma's schema engine as WebAssembly: `prisma migrate` would first fetch the same engine as a binary
 * from a host that many networks cannot reach. Without a connection it can only compare datamodels.
 */
export async function withSchemaEngine({ connection, schemas, onRefusal }, work) {
  const pool = connection && new pg.Pool({ ...connection, max: 2 });
  const factory = pool ? wholeScripts(new PrismaPg(pool), onRefusal) : offline;
  try {
    const { SchemaEngine } = await loadEngine();
    const bound = bindMigrationAwareSqlAdapterFactory(factory);
    return await work(await SchemaEngine.new({ datamodels: schemas }, () => {}, bound));
  } finally {
    await pool?.end();
  }
}

let loaded;
/** One for the process: an alarm of an earlier engine would ring in the memory of the next. */
const loadEngine = () => {
  loaded ??= instantiate();
  return loaded;
};

async function instantiate() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const code = await readFile(script.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": withoutLinger(bindings) });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

/** The engine never clears the ten-second alarm on its lock, which would keep the process alive for as long. */
function withoutLinger(bindings) {
  const alarm = Object.keys(bindings).find((name) => name.startsWith("__wbg_setTimeout_"));
  return alarm ? { ...bindings, [alarm]: (call, ms) => setTimeout(call, ms).unref() } : bindings;
}

/**
 * The adapter cuts a script at every semicolon, which breaks function bodies, and runs the pieces one by one.
 * PostgreSQL reads the whole script itself and takes it as one transaction: all of a migration or nothing.
 */
function wholeScripts(factory, onRefusal) {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        onRefusal?.(error, script);
        adapter.onError(error);
      }
    };
    return adapter;
  };
  return factory;
}

/** Answers the one question the engine asks on opening: does the schema exist, and which PostgreSQL is this. */
const offline = {
  provider: "postgres",
  adapterName: "offline",
  connect: async () => ({
    provider: "postgres",
    adapterName: "offline",
    queryRaw: async () => ({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [5, 7, 0],
      rows: [[true, "PostgreSQL 15.0", 150000]],
    }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: async () => {},
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => {},
  }),
  connectToShadowDb: async () => offline.connect(),
};
