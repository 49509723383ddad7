import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { findNamed } from "../bodies/commands";
import { findSeated, listOffices, type Seated } from "./queries";
import { officeFault } from "./rules";
import type { RecordElection, TypedOffice } from "./schema";

/**
 * 换届, 补选 or appointment in one step: offices end and begin on one day, by document, and each head's office gets its list to
 * hand over (LIFE-04). By the organisation's own secretary, or by the head of one above; returns the code of the org, and
 * whether the person at the form still holds an office where they stand: nobody is led to a page that is theirs no more.
 */
export async function recordElection(work: Work, input: RecordElection): Promise<{ code: string; stays: boolean }> {
  const seated = await findSeated(work, input.forCode);
  if (work.actor.capacity !== "HOME" || !seated.may) throw new Refusal("NOT_AUTHORISED");
  const fault = officeFault(input.kind, input.seats);
  if (fault) throw new Refusal("INVALID", { [`seats[${fault.at}].${fault.field}`]: fault.key });
  await demandDays(work, seated, input);
  const seats = await seatsOf(work, input.seats);
  const id = newId();
  const { kind, effectiveOn, document } = input;
  const secretary = input.seats.find((seat) => seat.kind === "SECRETARY")?.name ?? "";
  await record(work, {
    kind: "election.record",
    subjectId: id,
    orgId: seated.orgId,
    facts: { name: secretary, election: kind, effectiveOn, document, seats: seats.length },
  });
  // Last: whoever leaves the seat by it has no more say here.
  await work.rows(sql`
    select hold_election(${seated.orgId}::uuid, ${id}::uuid, ${kind}, ${input.heldOn}::date, ${effectiveOn}::date, ${document}, ${JSON.stringify(seats)}::jsonb)::text`);
  return { code: seated.code, stays: await servesHere(work) };
}

async function servesHere(work: Work): Promise<boolean> {
  const [found] = await work.rows<{ stays: boolean }>(sql`
    select exists (select 1 from duty d where d.org_id = ${work.orgId}::uuid and d.person_id = ${work.actor.personId}::uuid
             and d.begins_on <= ${work.today}::date and (d.ends_on is null or d.ends_on >= ${work.today}::date)) as stays`);
  return found?.stays ?? false;
}

async function demandDays(work: Work, { orgId }: Seated, { kind, heldOn, effectiveOn }: RecordElection): Promise<void> {
  if (heldOn > work.today) throw new Refusal("INVALID", { heldOn: "inTheFuture" });
  if (effectiveOn < heldOn) throw new Refusal("INVALID", { effectiveOn: "beforeStart" });
  const offices = await listOffices(work, orgId);
  const late = offices.some(({ endsOn, beginsOn }) => !endsOn && beginsOn >= effectiveOn);
  if (kind === "TERM" && late) throw new Refusal("INVALID", { effectiveOn: "beforeStart" });
}

async function seatsOf(work: Work, seats: readonly TypedOffice[]) {
  const people = await findNamed(
    work,
    seats.map(({ name, at }) => ({ name, field: `seats[${at}].name` })),
  );
  return seats.map(({ kind, name, title, acting }) => ({
    id: newId(),
    personId: people.get(name) ?? "",
    kind,
    title,
    acting,
    handoverId: newId(),
  }));
}
