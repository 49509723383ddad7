import "server-only";
import { pool } from "@/lib/kernel/db";
import { type Files, readCheckpoints, type SignedHead, usualFiles } from "./checkpoints";

/** altered, unlinked, missing, tail: the chain itself says so; signed: a checkpoint holds what the log no longer does; kept: the superior org does. */
export type Reason = "altered" | "unlinked" | "missing" | "tail" | "signed" | "kept";

export type Break = { orgId: string; name: string; seq: number; reason: Reason };

export type Verdict = {
  orgs: number;
  events: number;
  checkpoints: number;
  /** The first line of the checkpoint file that is not signed by our key or does not follow the one before. */
  badCheckpoint: number | null;
  breaks: Break[];
};

/** Follows every chain to its head and holds it against the signed checkpoints and what the superior kept; names each org's first bad seq. */
export async function verifyAudit(files: Files = usualFiles()): Promise<Verdict> {
  const db = pool("worker");
  const { rows: chains } = await db.query<Found>("select org_id, seq, reason from audit_breaks()");
  const { rows: disowned } = await db.query<Found>("select org_id, seq, 'kept' as reason from audit_disowned()");
  const checkpoints = await readCheckpoints(files);
  const unmet = await findUnmet([...checkpoints.heads.values()]);
  const { rows: heads } = await db.query<{ seq: number }>("select seq from audit_heads()");
  return {
    orgs: heads.length,
    events: heads.reduce((sum, { seq }) => sum + seq, 0),
    checkpoints: checkpoints.count,
    badCheckpoint: checkpoints.badLine,
    breaks: await named([...chains, ...unmet, ...disowned]),
  };
}

type Found = { org_id: string; seq: number; reason: Reason };

const batch = 5_000;

async function findUnmet(heads: SignedHead[]): Promise<Found[]> {
  const unmet: Found[] = [];
  for (let from = 0; from < heads.length; from += batch) {
    const { rows } = await pool("worker").query<Found>(
      "select org_id, seq, 'signed' as reason from audit_unmet($1::jsonb)",
      [JSON.stringify(heads.slice(from, from + batch))],
    );
    unmet.push(...rows);
  }
  return unmet;
}

/** One line an org: its first bad seq, and the chain's own word before the checkpoint's. */
async function named(found: Found[]): Promise<Break[]> {
  const first = new Map<string, Found>();
  for (const one of found) {
    const before = first.get(one.org_id);
    if (!before || one.seq < before.seq) first.set(one.org_id, one);
  }
  const { rows } = await pool("worker").query<{ id: string; name: string }>(
    "select id, name from org where id = any($1::uuid[]) order by path",
    [[...first.keys()]],
  );
  return rows.flatMap(({ id, name }) => {
    const one = first.get(id);
    return one ? [{ orgId: id, name, seq: one.seq, reason: one.reason }] : [];
  });
}
