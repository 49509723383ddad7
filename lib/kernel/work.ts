import "server-only";
import type { PoolClient, QueryResult } from "pg";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Actor, actingIn, type Capacity, type HeldDuty, type Home, type OrgId } from "./actor";
import { type Day, dayOf } from "./clock";
import { pool, prisma } from "./db";
import { Refusal } from "./refusal";
import { type Sql, sql } from "./sql";
import { statementName } from "./statement-name";

/** What a read is given: the org acted in, who asks, and rows under that scope. */
export type Scope = {
  orgId: OrgId;
  actor: Actor;
  now: Date;
  today: Day;
  /** The campaign the person chose where several run; a wish that the campaigns running in the org decide about. */
  campaignId?: string;
  rows: <Row>(statement: Sql) => Promise<Row[]>;
};

/** What a command is given: a scope inside one transaction that may write. */
export type Work = Scope & { db: Prisma.TransactionClient };

export type OrgHere = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: string;
  /** A branch of any kind: it works with members, not with organisations below it. */
  isBranch: boolean;
  publication: string;
  parentCode: string | null;
  parentName: string | null;
  phone: string;
};

/** What the database says about the session in this org; null capacity means that nothing proves a right to act there. */
export type SessionView = {
  person: { id: string; name: string };
  mustChange: boolean;
  now: string;
  today: Day;
  demo: boolean;
  capacity: Capacity | null;
  org: OrgHere | null;
  duties: HeldDuty[];
  memberships: Home[];
};

/** Who asks and where: the session's secret hash, the id of the org, and the duty and the campaign chosen where there are several. */
export type Caller = { secretHash: string; orgId: string; dutyId?: string; campaignId?: string };

const asHex = (text: string) => (/^[0-9a-f]{64}$/.test(text) ? text : "");
export const asUuid = (text: string) => (/^[0-9a-f-]{36}$/.test(text) ? text : "");

const actorOf = (view: SessionView, dutyId?: string): Actor => ({
  personId: view.person.id,
  name: view.person.name,
  capacity: view.capacity ?? "MEMBER",
  duties: actingIn(view.duties, dutyId),
  homes: view.memberships,
});

export async function rowsOf<Row>(
  client: Pick<PoolClient, "query">,
  { text, values }: Pick<Sql, "text" | "values">,
): Promise<Row[]> {
  return (await client.query({ name: statementName(text), text, values: values as unknown[] })).rows as Row[];
}

/** Begins a READ ONLY transaction under the caller's settings and looks at the session, in one exchange. */
async function openToRead(client: PoolClient, caller: Caller): Promise<SessionView | null> {
  const { secretHash, orgId } = caller;
  const answers: unknown = await client.query(
    `begin read only; select enter('${asHex(secretHash)}', nullif('${asUuid(orgId)}', '')::uuid) as view`,
  );
  return (answers as QueryResult<{ view: SessionView | null }>[]).at(-1)?.rows[0]?.view ?? null;
}

/**
 * One READ ONLY transaction for a page. `visit` gets the scope and the session's view; when the session or the
 * org proves nothing, `visit` is not called and the answer is null.
 */
export async function look<T>(
  caller: Caller,
  visit: (scope: Scope, view: SessionView) => Promise<T>,
): Promise<T | null> {
  return reading(caller, async (client, view) => {
    const scope = view && scopeOf(view, caller, (statement) => rowsOf(client, statement));
    return view && scope ? visit(scope, view) : null;
  });
}

/** The session alone, without an org: for pages that ask who is there and where they may go. */
export const lookAtSession = (secretHash: string): Promise<SessionView | null> =>
  reading({ secretHash, orgId: "" }, async (_client, view) => view);

async function reading<T>(
  caller: Caller,
  read: (client: PoolClient, view: SessionView | null) => Promise<T>,
): Promise<T> {
  const client = await pool("app").connect();
  try {
    const answer = await read(client, await openToRead(client, caller));
    // Nothing was written, so nobody waits for the end; the connection goes back when it has come.
    client.query("commit").then(
      () => client.release(),
      () => client.release(true),
    );
    return answer;
  } catch (error) {
    // An error inside leaves the transaction aborted: the connection is closed rather than handed on.
    client.release(true);
    throw error;
  }
}

function scopeOf(view: SessionView, { dutyId, campaignId }: Caller, rows: Scope["rows"]): Scope | null {
  if (!view.org || !view.capacity) return null;
  return {
    orgId: view.org.id as OrgId,
    actor: actorOf(view, dutyId),
    now: new Date(view.now),
    today: view.today,
    ...(campaignId ? { campaignId } : {}),
    rows,
  };
}

const isConflict = (error: unknown): boolean => {
  const seen = error as { code?: string; cause?: { kind?: string } } | null;
  return seen?.code === "P2034" || seen?.cause?.kind === "TransactionWriteConflict";
};

/** Both shapes of a serialisation failure are tried again, at most five times, with jitter. */
async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error) || tried >= 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** tried));
    }
  }
}

/** One writing transaction with the scope set. Refuses TIMEOUT without a session and NOT_FOUND where nothing proves a right to act. */
export async function begin<T>(caller: Caller, command: (work: Work, view: SessionView) => Promise<T>): Promise<T> {
  return retrying(() =>
    prisma("app").$transaction(
      async (db) => {
        const [found] = await db.$queryRaw<{ view: SessionView | null }[]>(
          sql`select enter(${asHex(caller.secretHash)}, nullif(${asUuid(caller.orgId)}, '')::uuid) as view`,
        );
        const view = found?.view ?? null;
        if (!view) throw new Refusal("TIMEOUT");
        const scope = scopeOf(view, caller, (statement) => db.$queryRaw(statement));
        if (!scope) throw new Refusal("NOT_FOUND");
        return command({ ...scope, db }, view);
      },
      { maxWait: 3_000, timeout: 30_000 },
    ),
  );
}

export const jobActor: Actor = { personId: "", name: "", capacity: "JOB", duties: [], homes: [] };

/** One transaction of a job in one org; the audit names the job, not a person. */
export async function beginJob<T>(orgId: string, command: (work: Work) => Promise<T>): Promise<T> {
  return retrying(() =>
    prisma("worker").$transaction(
      async (db) => {
        await db.$queryRaw(
          sql`select set_config('app.session', '', true), set_config('app.org', ${asUuid(orgId)}, true)`,
        );
        const [clock] = await db.$queryRaw<
          { now: Date; org: string | null }[]
        >`select app_now() as now, acting_org()::text as org`;
        if (!clock?.org) throw new Refusal("NOT_FOUND");
        const rows: Scope["rows"] = (statement) => db.$queryRaw(statement);
        return command({
          orgId: clock.org as OrgId,
          actor: jobActor,
          now: clock.now,
          today: dayOf(clock.now),
          rows,
          db,
        });
      },
      { maxWait: 5_000, timeout: 120_000 },
    ),
  );
}
