import type { Client } from "pg";
import { withClient } from "./database";
import { type Figure, figure } from "./figure";
import { admin, type Ground, serveCounty, type Urls, withServers } from "./ground";
import { faultsOf, readPlans } from "./plans";
import type { Server } from "./process";
import { ask, deskRequest } from "./requests";
import { buffersOf, countOf, logDuring, logPlans, statementsDuring, stopPlans, watchStatements } from "./statements";
import { makeVisitor, type Visitor } from "./visitor";

export const pages = [
  "inbox",
  "campaigns",
  "pledges",
  "reviews",
  "evaluations",
  "rectifications",
  "commendations",
  "dashboard",
  "people",
  "orgs",
];

const settled = 12;
/** Fifty rows with their probes; one touch for each of a prefecture's organisations and their pledges would be far more. */
const mostBuffers = 4_000;

type Seen = { statements: number; buffers: number; faults: string[] };

/** What each page sends and reads, for one visitor. Faults are of the plans that really ran, under the page's own settings. */
async function look(client: Client, server: Server, visitor: Visitor, page: string): Promise<Seen> {
  const visit = () => ask(server, deskRequest(visitor, page));
  // The first visit looks up the org's code, and from the sixth on a connection may plan once for all orgs.
  for (let visited = 0; visited < settled; visited += 1) await visit();
  const statements = await statementsDuring(client, visit);
  const plans = readPlans(await logDuring(client, visit));
  if (countOf(statements) > 4) for (const { query } of statements) console.log(`  ${page}: ${shorten(query)}`);
  const faults = plans.flatMap(({ text, plan }) => faultsOf(plan).map((fault) => `${fault} in ${shorten(text)}`));
  return { statements: countOf(statements), buffers: buffersOf(statements), faults };
}

const shorten = (text: string) => text.replace(/\s+/g, " ").slice(0, 160);

async function lookAtAll(urls: Urls, where: "root" | "branch"): Promise<Map<string, Seen>> {
  const visitor = await makeVisitor(urls, where);
  return withClient(admin(urls), async (client) => {
    await watchStatements(client);
    await logPlans(client);
    try {
      return await withServers([() => serveCounty(urls)], async (server) => {
        const seen = new Map<string, Seen>();
        for (const page of pages) seen.set(page, await look(client, server as Server, visitor, page));
        return seen;
      });
    } finally {
      await stopPlans(client);
    }
  });
}

/** Statements of every page, what they touch in a large tree, and the plans behind them. */
export async function benchList({ prefecture }: Ground): Promise<Figure[]> {
  const large = await lookAtAll(prefecture, "root");
  const branch = await lookAtAll(prefecture, "branch");
  const figures = pages.flatMap((page) => {
    const [root, leaf] = [large.get(page), branch.get(page)];
    if (!root || !leaf) return [];
    return [
      figure(`list: statements of ${page}`, Math.max(root.statements, leaf.statements), "statements", "≤ 4"),
      figure(`list: buffers of ${page}`, Math.max(root.buffers, leaf.buffers), "buffers", `≤ ${mostBuffers}`),
    ];
  });
  const faults = [...new Set([...large.values(), ...branch.values()].flatMap(({ faults }) => faults))];
  for (const fault of faults) console.log(`  ${fault}`);
  return [...figures, figure("list: plans that leave the probe", faults.length, "plans", "≤ 0")];
}
