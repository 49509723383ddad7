import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { PaperState } from "../lifecycle";

export type ChainLink = {
  id: string | null;
  /** Below zero it is a basis of the paper, above zero it rests on the paper. */
  depth: number;
  title: string;
  numberText: string;
  orgName: string;
  issuedOn: Day | null;
  state: PaperState | null;
};

/** CAM-03: what a paper rests on, up to the first word of all, and what rests on it, as far down as this org sees; six steps each way. */
export function listChain(scope: Scope, { orgId, id }: { orgId: string; id: string }): Promise<ChainLink[]> {
  return scope.rows<ChainLink>(sql`
    with recursive up as (
      select b.basis_org_id, b.basis_paper_id, b.text, -1 as depth from paper_basis b where b.org_id = ${orgId}::uuid and b.paper_id = ${id}::uuid
      union all
      select b.basis_org_id, b.basis_paper_id, b.text, u.depth - 1 from up u join paper_basis b on b.org_id = u.basis_org_id and b.paper_id = u.basis_paper_id where u.depth > -6),
    down as (
      select b.org_id, b.paper_id, 1 as depth from paper_basis b where b.basis_org_id = ${orgId}::uuid and b.basis_paper_id = ${id}::uuid
      union all
      select b.org_id, b.paper_id, d.depth + 1 from down d join paper_basis b on b.basis_org_id = d.org_id and b.basis_paper_id = d.paper_id where d.depth < 6)
    select x.id, x.depth, x.title, x.number_text as "numberText", x."orgName", x.issued_on::text as "issuedOn", x.state from (
      select p.id, min(u.depth) as depth, coalesce(p.title, u.text) as title, coalesce(p.number_text, '') as number_text, coalesce(o.short_name, '') as "orgName", p.issued_on, p.state
        from up u left join paper p on p.org_id = u.basis_org_id and p.id = u.basis_paper_id left join org o on o.id = p.org_id
       where p.id is not null or u.text <> '' group by p.id, p.org_id, p.title, u.text, p.number_text, o.short_name, p.issued_on, p.state
      union all
      select p.id, max(d.depth), p.title, p.number_text, o.short_name, p.issued_on, p.state
        from down d join paper p on p.org_id = d.org_id and p.id = d.paper_id join org o on o.id = p.org_id
       where p.state <> 'DISCARDED' group by p.id, p.title, p.number_text, o.short_name, p.issued_on, p.state) x
     order by x.depth, x.issued_on nulls first, x.title`);
}
