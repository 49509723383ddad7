import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Band, Given } from "./rules";

export type Item = {
  id: string;
  heading: string;
  text: string;
  doneOn: Day | null;
  note: string;
  marker: string | null;
};
export type Checklist = Given & {
  id: string;
  orgName: string;
  issuerName: string;
  personName: string | null;
  name: string;
  dueOn: Day | null;
  items: Item[];
};

const rowsOf = (where: Sql) => sql`
  select c.id, c.org_id as "orgId", o.short_name as "orgName", c.issuer_org_id as "issuerOrgId", s.short_name as "issuerName", c.person_id as "personId",
         p.name as "personName", c.kind, c.name, c.due_on::text as "dueOn",
         (select jsonb_agg(jsonb_build_object('id', i.id, 'heading', i.heading, 'text', i.text, 'doneOn', i.done_on, 'note', i.note, 'marker', m.name) order by i.position)
            from checklist_item i left join person m on m.id = i.marker_person_id where i.org_id = c.org_id and i.checklist_id = c.id) as items
    from org o join checklist c on c.org_id = o.id join org s on s.id = c.issuer_org_id left join person p on p.id = c.person_id
   where ${where}`;

export const checklistsPage = 50;
const inOrder = sql`o.path, c.person_id is not null, c.name, coalesce(p.name, ''), c.id`;

/** The lists of this org and its people, or of the orgs directly below it, in the order of the tree; `after` is the id of the last one above. */
export const listChecklists = (
  scope: Scope,
  campaignId: string,
  { below = false, after }: { below?: boolean; after?: string | undefined } = {},
): Promise<Checklist[]> =>
  scope.rows<Checklist>(sql`
    ${rowsOf(sql`${below ? sql`c.person_id is null and o.parent_id` : sql`o.id`} = ${scope.orgId}::uuid and c.campaign_id = ${campaignId}::uuid ${after ? beyond(after) : empty}`)}
     order by ${inOrder} limit ${checklistsPage + 1}`);

const beyond = (id: string): Sql => sql`and (${inOrder}) > (
  select ${inOrder} from checklist c join org o on o.id = c.org_id left join person p on p.id = c.person_id where c.id = ${id}::uuid)`;

/** One list of this org or of one directly below it (LIFE-10). */
export async function findChecklist(scope: Scope, id: string): Promise<Checklist> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Checklist>(
    rowsOf(sql`c.id = ${id}::uuid and (o.id = ${scope.orgId}::uuid or o.parent_id = ${scope.orgId}::uuid)`),
  );
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type FoundItem = Given & { listName: string; text: string; doneOn: Day | null };

/** One line of a list of this org or of one directly below it, for whoever may mark it. */
export async function findItem(scope: Scope, id: string): Promise<FoundItem> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<FoundItem>(sql`
    select c.org_id as "orgId", c.issuer_org_id as "issuerOrgId", c.person_id as "personId", c.kind, c.name as "listName", i.text, i.done_on::text as "doneOn"
      from org o join checklist_item i on i.org_id = o.id and i.id = ${id}::uuid join checklist c on c.org_id = i.org_id and c.id = i.checklist_id
     where o.id = ${scope.orgId}::uuid or o.parent_id = ${scope.orgId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** Where the middle half of the peers stands; null while fewer than five of them have the list. */
export async function findBand(scope: Scope, checklistId: string): Promise<Band | null> {
  const [band] = await scope.rows<Band>(sql`select peers, low, high from checklist_band(${checklistId}::uuid)`);
  return band ?? null;
}

export const listGivable = (scope: Scope): Promise<{ id: string }[]> =>
  scope.rows(sql`select id from org where parent_id = ${scope.orgId}::uuid and closed_on is null order by id`);
