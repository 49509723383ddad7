import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type Call = {
  id: string;
  title: string;
  text: string;
  opensOn: Day;
  closesOn: Day;
  received: number;
  cited: number;
};

/** Calls of the org acted in, newest first. */
export const listCalls = (scope: Scope): Promise<Call[]> =>
  scope.rows<Call>(sql`
    select c.id, c.title, c.text, c.opens_on::text as "opensOn", c.closes_on::text as "closesOn", x.received, x.cited
      from suggestion_call c
      cross join lateral (select count(*)::int as received, count(*) filter (where s.cited > 0)::int as cited from open_suggestions(c.id) s) x
     where c.org_id = ${scope.orgId}::uuid order by c.opens_on desc limit 20`);

export type Suggestion = { id: string; callId: string; number: number; text: string; receivedOn: Day; cited: number };

/** What was suggested, with how many pledges rest on it; whoever keeps no records sees what hangs on the board. */
export const listSuggestions = (scope: Scope): Promise<Suggestion[]> =>
  scope.rows<Suggestion>(sql`
    select s.id, c.id as "callId", s.number, s.text, s.received_on::text as "receivedOn", s.cited
      from suggestion_call c cross join lateral open_suggestions(c.id) s where c.org_id = ${scope.orgId}::uuid order by s.number desc limit 200`);

export type OpenPledge = { id: string; name: string; kind: "PERSON" | "ORG" | "LEADING_GROUP" };

/** Pledges that the reader is still writing: their own, and for heads those of the body. */
export const listOpenPledges = (scope: Scope, head: boolean): Promise<OpenPledge[]> =>
  scope.rows<OpenPledge>(sql`
    select p.id, p.pledger_name as name, p.pledger_kind as kind from pledge p
     where p.org_id = ${scope.orgId}::uuid and p.state in ('SURVEYED', 'RETURNED') and (p.person_id = ${scope.actor.personId}::uuid or (${head} and p.person_id is null))
     order by p.number limit 20`);
