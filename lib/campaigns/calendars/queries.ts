import "server-only";
import { createHmac } from "node:crypto";
import type { Day } from "@/lib/kernel/clock";
import { pool } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { sha256 } from "@/lib/kernel/ids";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Beat, Entry } from "./rules";

/** Everything due between two days for this org's desk, or for the member who asks. */
export function listEntries(scope: Scope, since: Day, until: Day): Promise<Entry[]> {
  return scope.rows<Entry>(sql`
    select kind, day::text as day, title, amount, done, subject_id as "subjectId" from my_calendar(${since}::date, ${until}::date)`);
}

/** RPT-11: the beats of a campaign's year in this org. */
export function listBeats(scope: Scope, campaign: { orgId: string; id: string }): Promise<Beat[]> {
  return scope.rows<Beat>(sql`
    select place, name, rhythm, proof, period, day::text as day, kept from campaign_rhythm(${campaign.orgId}::uuid, ${campaign.id}::uuid)`);
}

/** The secret of a feed follows from its id and the house's own secret, so that it can be shown again and is stored nowhere. */
export const secretOf = (feedId: string): string =>
  createHmac("sha256", env.NEXTAUTH_SECRET).update(`calendar:${feedId}`).digest("hex");

/** The address this person's calendar of this org is read at; null while there is none. */
export async function findFeed(scope: Scope): Promise<string | null> {
  const [feed] = await scope.rows<{ id: string }>(sql`
    select id from calendar_feed where org_id = ${scope.orgId}::uuid and person_id = ${scope.actor.personId}::uuid and revoked_at is null`);
  return feed ? secretOf(feed.id) : null;
}

export type FeedContent = { org: string; code: string; person: string; entries: Entry[] };

/** What a secret address shows; null when it is unknown, revoked, or the person has left. */
export async function readFeed(code: string, secret: string): Promise<FeedContent | null> {
  const { rows } = await pool("app").query<{ content: FeedContent | null }>(
    "select calendar_by_secret($1, $2) as content",
    [code, sha256(secret)],
  );
  return rows[0]?.content ?? null;
}
