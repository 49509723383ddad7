import { freePort } from "@/scripts/setup/cluster.mjs";
import { serverFlags } from "@/scripts/setup/server.mjs";
import { type Server, startProcess } from "./process";

export type Urls = Record<string, string>;

/** What scripts/bench.mjs has prepared: two counties in one database server and two production builds. */
export type Ground = { demo: Urls; prefecture: Urls; quick: boolean };

export const admin = (urls: Urls): string => urls.DATABASE_URL ?? "";

/** The web server as `npm start` runs it, on one of the counties. */
export async function serveCounty(urls: Urls): Promise<Server> {
  const port = await freePort();
  const env = { ...urls, NEXTAUTH_URL: `http://localhost:${port}`, LOG_LEVEL: "error", ZHENGYOU_BENCH: "on" };
  return startProcess("scripts/serve.mjs", [], port, env, serverFlags);
}

/** The empty Next application in the same harness. */
export async function serveEmpty(): Promise<Server> {
  return startProcess("tests/bench/serve.mjs", ["tests/bench/empty-app"], await freePort(), {});
}

/** Lends servers to a measure and stops them whatever comes of it. */
export async function withServers<T>(
  starts: (() => Promise<Server>)[],
  measure: (...servers: Server[]) => Promise<T>,
): Promise<T> {
  const servers: Server[] = [];
  try {
    for (const start of starts) servers.push(await start());
    return await measure(...servers);
  } finally {
    for (const server of servers) await server.stop();
  }
}
