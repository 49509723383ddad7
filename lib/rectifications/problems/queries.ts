import "server-only";
import { pageOf } from "@/lib/kernel/paging";
import { Refusal } from "@/lib/kernel/refusal";
import { join, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { RectificationState } from "../rules";

export type ProblemCode = { orgId: string; id: string; family: string; name: string; own: boolean; orgName: string };

/** The kinds of problem in use here: the org's own and those of every org above it (SYS-79). */
const codesOf = (scope: Scope): Sql => sql`
    select p.org_id as "orgId", p.id, p.family, p.name, p.org_id = ${scope.orgId}::uuid as own, o.short_name as "orgName", -c.depth as near, p.position
      from org_closure c join problem_code p on p.org_id = c.ancestor join org o on o.id = p.org_id
     where c.descendant = ${scope.orgId}::uuid and p.ended_on is null`;
const order = [sql`near`, sql`position`, sql`family`, sql`name`];

/** All of them, to choose from. */
export const problemCodesOf = (scope: Scope): Sql =>
  sql`select * from (${codesOf(scope)}) k order by ${join(order, ", ")}, id`;

export const listProblemCodes = (scope: Scope): Promise<ProblemCode[]> =>
  scope.rows<ProblemCode>(problemCodesOf(scope));

/** The same a page at a time. */
export const listProblemCodesPage = (scope: Scope, after?: string): Promise<ProblemCode[]> =>
  scope.rows<ProblemCode>(pageOf(codesOf(scope), order, after));

/** One kind in use here; NOT_FOUND for one of another line. */
export async function findProblemCode(scope: Scope, id: string): Promise<{ orgId: string; id: string }> {
  const [found] = await scope.rows<{ orgId: string; id: string }>(sql`
    select p.org_id as "orgId", p.id from org_closure c join problem_code p on p.org_id = c.ancestor
     where c.descendant = ${scope.orgId}::uuid and p.id = ${id}::uuid and p.ended_on is null`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type SimilarProblem = {
  id: string;
  number: number;
  year: number;
  problem: string;
  state: RectificationState;
  campaign: string;
  likeness: number;
  sameCode: boolean;
};

/** 反复出现的问题: matters of the same org, in any campaign, that read alike or bear the same code. */
export const similarTo = ({ orgId, id }: { orgId: string; id: string }): Sql => sql`
    select r.id, r.number, extract(year from r.opened_at at time zone 'Asia/Shanghai')::int as year, r.problem, r.state, c.title as campaign,
           (s.likeness * 100)::int as likeness, s.same_code as "sameCode"
      from similar_rectifications(${orgId}::uuid, ${id}::uuid) s join rectification r on r.org_id = ${orgId}::uuid and r.id = s.id
      join campaign c on c.org_id = r.campaign_org_id and c.id = r.campaign_id order by r.opened_at desc, r.id`;
