import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type Proposal = {
  examinationId: string;
  itemId: string;
  text: string;
  target: string;
  dueOn: Day;
  beneficiary: string;
  checkedHow: string;
};

/** What one examination proposed, item by item. */
export const listProposals = (scope: Scope, examination: { orgId: string; id: string }): Promise<Proposal[]> =>
  scope.rows<Proposal>(sql`
    select c.examination_id as "examinationId", c.item_id as "itemId", c.text, c.target, c.due_on::text as "dueOn", c.beneficiary, c.checked_how as "checkedHow"
      from pledge_proposal c join pledge_item i on i.org_id = c.org_id and i.id = c.item_id
     where c.org_id = ${examination.orgId}::uuid and c.examination_id = ${examination.id}::uuid order by i.number`);
