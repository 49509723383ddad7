import { Client } from "pg";
import type { OrgId } from "@/lib/kernel/actor";
import { rowsOf, type Scope, type SessionView } from "@/lib/kernel/work";
import type { Urls } from "./ground";
import type { Visitor } from "./visitor";

/** A page's scope in one of the counties, as `look` opens it in the county the process belongs to. */
export async function readIn<T>(urls: Urls, { caller }: Visitor, visit: (scope: Scope) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: urls.DATABASE_APP_URL,
    options: "-c plan_cache_mode=force_generic_plan",
  });
  await client.connect();
  try {
    await client.query("begin read only");
    const [entered] = await rowsOf<{ view: SessionView }>(client, {
      text: "select enter($1, $2::uuid) as view",
      values: [caller.secretHash, caller.orgId],
    });
    if (!entered?.view.capacity) throw new Error("the visitor's session proves nothing");
    const { id, name } = entered.view.person;
    return await visit({
      orgId: caller.orgId as OrgId,
      actor: { personId: id, name, capacity: entered.view.capacity, duties: entered.view.duties, homes: [] },
      now: new Date(entered.view.now),
      today: entered.view.today,
      rows: (statement) => rowsOf(client, statement),
    });
  } finally {
    await client.end();
  }
}
