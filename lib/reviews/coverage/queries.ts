import "server-only";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { RoundState } from "../rounds/lifecycle";
import type { SubjectsKind } from "../rounds/rules";
import type { ReachQuery } from "./schema";

export const pageLength = 50;

export type ReachRow = {
  orgCode: string;
  orgName: string;
  superiorName: string;
  path: string;
  /** Null where the org has no round of this period. */
  roundId: string | null;
  subjects: SubjectsKind | null;
  state: RoundState | null;
  drawn: number;
  done: number;
  exempted: number;
};

type Issued = { orgId: string; id: string; period: string };

/** REV-44: every org a subtree round reached with its figures, in the order of the tree; one page and one row more. */
export function listReach(scope: Scope, round: Issued, { show, after }: ReachQuery): Promise<ReachRow[]> {
  if (show === "MISSING") return listMissing(scope, round, after);
  const chosen = show ? sql`and (r.drawn = r.done + r.exempted) = ${show === "COVERED"}` : empty;
  return scope.rows<ReachRow>(sql`
    select o.code as "orgCode", o.short_name as "orgName", coalesce(s.short_name, '') as "superiorName", o.path, r.id as "roundId", r.subjects, r.state, r.drawn, r.done, r.exempted
      from review_round r join org o on o.id = r.org_id left join org s on s.id = o.parent_id
     where r.issued_org_id = ${round.orgId}::uuid and r.issued_id = ${round.id}::uuid ${chosen} ${after ? sql`and o.path > ${after}` : empty}
     order by o.path limit ${pageLength + 1}`);
}

/** REV-43: the orgs of the chain below that hold no round in the same period, by whatever notice. */
function listMissing(scope: Scope, { period }: Issued, after: string | undefined): Promise<ReachRow[]> {
  return scope.rows<ReachRow>(sql`
    select o.code as "orgCode", o.short_name as "orgName", coalesce(s.short_name, '') as "superiorName", o.path, null as "roundId", null as subjects, null as state,
           0 as drawn, 0 as done, 0 as exempted
      from org_closure c join org o on o.id = c.descendant join org_kind k on k.code = o.kind left join org s on s.id = o.parent_id
     where c.ancestor = ${scope.orgId}::uuid and c.depth > 0 and k.in_chain and o.closed_on is null ${after ? sql`and o.path > ${after}` : empty}
       and not exists (select 1 from review_round r where r.org_id = o.id and r.period = ${period} and r.state <> 'PREPARING')
     order by o.path limit ${pageLength + 1}`);
}

export type Reach = { orgs: number; closed: number; drawn: number; done: number; exempted: number };

/** The whole of a subtree round, the issuer's own subjects included. */
export async function sumReach(scope: Scope, round: Issued): Promise<Reach> {
  const [found] = await scope.rows<Reach>(
    sql`select orgs, closed, drawn, done, exempted from round_reach(${round.orgId}::uuid, ${round.id}::uuid)`,
  );
  return found ?? { orgs: 0, closed: 0, drawn: 0, done: 0, exempted: 0 };
}
