import "server-only";
import { pageOf } from "@/lib/kernel/paging";
import { sql } from "@/lib/kernel/sql";
import { listTogether } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import type { Leniency } from "./rules";

export type LeniencyOfRound = { reviewers: (Leniency & { id: string })[]; whole: Leniency | null };

/**
 * 评分宽严情况: how many a reviewer scored in this round, their mean and its spread, in the order of names: no league table.
 * Read under the reader's own scope, so scores hidden from them are not in it. Reviewers come a page at a time.
 */
export async function findLeniency(
  scope: Scope,
  round: { orgId: string; id: string },
  after?: string,
): Promise<LeniencyOfRound> {
  const scored = sql`
      select v.id, v.reviewer_person_id, v.reviewer_org_id, sum(s.score * d.weight)::float8 / sum(d.weight) as score
        from review v join review_score s on s.org_id = v.org_id and s.review_id = v.id
        join review_dimension d on d.org_id = v.round_org_id and d.round_id = v.round_id and d.position = s.dimension_position
       where v.round_org_id = ${round.orgId}::uuid and v.round_id = ${round.id}::uuid and v.state <> 'DRAFT' group by v.id, v.reviewer_person_id, v.reviewer_org_id`;
  const figures = sql`count(*)::int as reviews, round(avg(c.score)::numeric, 1)::float8 as mean, round(stddev_samp(c.score)::numeric, 1)::float8 as spread`;
  const each = sql`
    select min(c.id::text)::uuid as id, p.name, p.pinyin, o.short_name as "orgName", ${figures}
      from (${scored}) c join person p on p.id = c.reviewer_person_id join org o on o.id = c.reviewer_org_id group by p.id, o.id`;
  const { reviewers, whole } = await listTogether<{ reviewers: Leniency & { id: string }; whole: Leniency }>(scope, {
    reviewers: pageOf(each, [sql`pinyin`, sql`name`], after),
    whole: sql`select '' as name, '' as "orgName", ${figures} from (${scored}) c having count(*) > 0`,
  });
  return { reviewers, whole: whole[0] ?? null };
}
