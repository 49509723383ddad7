import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { TransferState } from "./schema";

export type TransferRow = {
  id: string;
  orgId: string;
  toOrgId: string | null;
  arriving: boolean;
  personId: string;
  name: string;
  otherName: string;
  document: string;
  sentOn: Day;
  state: TransferState;
  receivedOn: Day | null;
  carry: boolean | null;
  reason: string;
  decidedBy: string | null;
  standing: "FULL" | "PROBATIONARY";
  leadingCadre: boolean;
  post: string;
  joinedOn: Day | null;
  beginsOn: Day;
  openItems: number;
  openRectifications: number;
};

const columns = sql`t.id, t.org_id as "orgId", case when t.arriving then acting_org() else x.to_org_id end as "toOrgId", t.arriving, t.person_id as "personId", t.name, t.other_name as "otherName", t.document,
  t.sent_on::text as "sentOn", t.state, t.received_on::text as "receivedOn", t.carry, t.reason, t.decided_by as "decidedBy", t.standing, t.leading_cadre as "leadingCadre", t.post,
  t.joined_on::text as "joinedOn", t.begins_on::text as "beginsOn", t.open_items as "openItems", t.open_rectifications as "openRectifications"`;

/** Members on their way here or from here, those in transit first. */
export function listTransfers(scope: Scope): Promise<TransferRow[]> {
  return scope.rows<TransferRow>(
    sql`select ${columns} from transfers_here() t join transfer x on x.org_id = t.org_id and x.id = t.id`,
  );
}

/** One transfer with an end here; NOT_FOUND otherwise. */
export async function findTransfer(scope: Scope, transferId: string): Promise<TransferRow> {
  const [found] = await scope.rows<TransferRow>(sql`
    select ${columns} from transfers_here() t join transfer x on x.org_id = t.org_id and x.id = t.id where t.id = ${transferId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type Destination = { code: string; name: string; superior: string | null };

/** Branches that a member can be sent to, by a part of the name or its initials. */
export function searchDestinations(scope: Scope, wanted: string): Promise<Destination[]> {
  const initials = `${wanted.toLowerCase().replace(/[^a-z0-9]/g, "") || "-"}%`;
  return scope.rows<Destination>(sql`
    select o.code, o.name, u.short_name as superior from org o join org_kind k on k.code = o.kind left join org u on u.id = o.parent_id
     where k.holds_members and o.closed_on is null and o.id <> ${scope.orgId}::uuid
       and (strpos(o.name, ${wanted}) > 0 or strpos(o.short_name, ${wanted}) > 0 or o.initials like ${initials} or o.code = ${wanted.toLowerCase()})
     order by o.path limit 20`);
}
