import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { pageOf } from "@/lib/kernel/paging";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { ledgerRows } from "../queries";
import type { InnovationState } from "./lifecycle";
import type { InnovationFilter } from "./schema";

export type Innovation = {
  id: string;
  orgId: string;
  orgCode: string;
  orgName: string;
  name: string;
  content: string;
  responsiblePersonId: string;
  responsible: string;
  beginsOn: Day;
  originalDueOn: Day;
  dueOn: Day;
  state: InnovationState;
  result: string;
  evidence: string;
  endedOn: Day | null;
  /** The newest entry of its progress. */
  latest: string | null;
  latestOn: Day | null;
};

const columns = sql`i.id, i.org_id as "orgId", o.code as "orgCode", o.short_name as "orgName", i.name, i.content, i.responsible_person_id as "responsiblePersonId",
  p.name as responsible, i.begins_on::text as "beginsOn", i.original_due_on::text as "originalDueOn", i.due_on::text as "dueOn", i.state, i.result, i.evidence,
  i.ended_on::text as "endedOn", n.text as latest, n.happened_on::text as "latestOn"`;
const joins = sql`join person p on p.id = i.responsible_person_id
  left join lateral (select n.text, n.happened_on from innovation_note n where n.org_id = i.org_id and n.innovation_id = i.id
                      order by n.happened_on desc, n.id desc limit 1) n on true`;

const meets: Record<InnovationFilter, Sql> = {
  open: sql`and i.state = 'OPEN'`,
  late: sql`and i.state = 'OPEN' and i.due_on < today()`,
  done: sql`and i.state = 'DONE'`,
  stopped: sql`and i.state = 'STOPPED'`,
};

export const innovationsPage = 50;
const inOrder = sql`i.state <> 'OPEN', i.due_on, i.id`;
type Asked = { below: boolean; state?: InnovationFilter | undefined; after?: string | undefined; whole?: boolean };

/**
 * CAM-44: the ledger of this org, or of those directly below it; what is open comes first, the next day first. `after` is
 * the id of the last row above; `whole` is asked for by the printed ledger.
 */
export const listInnovations = (scope: Scope, campaignId: string, asked: Asked): Promise<Innovation[]> =>
  scope.rows<Innovation>(sql`
    select ${columns} from org o join innovation i on i.org_id = o.id and i.campaign_id = ${campaignId}::uuid ${joins}
     where ${asked.below ? sql`o.parent_id = ${scope.orgId}::uuid` : sql`o.id = ${scope.orgId}::uuid`} ${asked.state ? meets[asked.state] : empty}
       ${asked.after ? sql`and (${inOrder}) > (select ${inOrder} from innovation i where i.id = ${asked.after}::uuid)` : empty}
     order by ${inOrder} limit ${asked.whole ? ledgerRows : innovationsPage + 1}`);

export async function findInnovation(scope: Scope, id: string): Promise<Innovation> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Innovation>(sql`
    select ${columns} from innovation i join org o on o.id = i.org_id ${joins} where i.org_id = ${scope.orgId}::uuid and i.id = ${id}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type InnovationNote = {
  id: string;
  kind: "PROGRESS" | "POSTPONED";
  happenedOn: Day;
  text: string;
  evidence: string;
  recorder: string;
};

/** Its progress, newest first; `after` is the id of the last one above. */
export function listNotes(scope: Scope, id: string, after?: string): Promise<InnovationNote[]> {
  const notes = sql`
    select n.id, n.kind, n.happened_on::text as "happenedOn", n.text, n.evidence, p.name as recorder
      from innovation_note n join person p on p.id = n.recorder_person_id
     where n.org_id = ${scope.orgId}::uuid and n.innovation_id = ${id}::uuid`;
  return scope.rows<InnovationNote>(pageOf(notes, [sql`"happenedOn"`], after, { latest: true }));
}
