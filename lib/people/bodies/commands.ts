import "server-only";
import { record } from "@/lib/audit/commands";
import { addDays, asDate, type Day } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { keepsRoll } from "../policy";
import { findBody, findBodyChoices, listNamed } from "./queries";
import { inRank, seatFault } from "./rules";
import type { Dissolve, FormBody, Reconstitute, TypedSeat } from "./schema";

/** Sets up a leading group, its office or a working body with its people, by document (ORG-13…15). */
export async function formBody(work: Work, { seats, beginsOn, campaignId, ...body }: FormBody): Promise<string> {
  demandKeeper(work);
  const choices = await findBodyChoices(work);
  const campaign = choices.campaigns.find(({ id }) => id === campaignId);
  if (campaignId && !campaign) throw new Refusal("INVALID", { campaignId: "invalid" });
  const office = body.kind === "OFFICE";
  if (office && !body.parentBodyId) throw new Refusal("INVALID", { parentBodyId: "required" });
  const { parentBodyId, unitId, ...facts } = body;
  const id = newId();
  await work.db.body.create({
    data: {
      ...facts,
      orgId: work.orgId,
      id,
      campaignId: campaign?.id ?? null,
      campaignOrgId: campaign?.orgId ?? null,
      parentBodyId: office ? (parentBodyId ?? null) : null,
      unitId: office ? (unitId ?? null) : null,
      beginsOn: asDate(beginsOn),
    },
  });
  await seat(work, { bodyId: id, seats, document: body.document, beginsOn });
  await record(work, {
    kind: "body.form",
    subjectId: id,
    facts: { name: body.name, document: body.document, beginsOn },
  });
  return id;
}

/** ORG-16: after a turnover the whole list is set anew; who sat there before stays readable. */
export async function reconstituteBody(work: Work, { bodyId, seats, document, beginsOn }: Reconstitute): Promise<void> {
  const body = await findBody(work, bodyId);
  demandKeeper(work);
  if (body.endsOn) throw new Refusal("WRONG_STATE");
  const sitting = body.seats.filter(({ endsOn }) => !endsOn);
  if (sitting.some((held) => held.beginsOn >= beginsOn)) throw new Refusal("INVALID", { beginsOn: "beforeStart" });
  await work.db.bodySeat.updateMany({
    where: { orgId: work.orgId, bodyId, endsOn: null },
    data: { endsOn: asDate(addDays(beginsOn, -1)) },
  });
  await seat(work, { bodyId, seats, document, beginsOn });
  await record(work, { kind: "body.reconstitute", subjectId: bodyId, facts: { name: body.name, document, beginsOn } });
}

/** A body ends on a day by document, and with it every seat in it. */
export async function dissolveBody(work: Work, { bodyId, endsOn, endDocument }: Dissolve): Promise<void> {
  const body = await findBody(work, bodyId);
  demandKeeper(work);
  if (endsOn < body.beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const ended = await work.db.body.updateMany({
    where: { orgId: work.orgId, id: bodyId, endsOn: null },
    data: { endsOn: asDate(endsOn), endDocument, version: { increment: 1 } },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  await work.db.bodySeat.updateMany({
    where: { orgId: work.orgId, bodyId, endsOn: null },
    data: { endsOn: asDate(endsOn) },
  });
  await record(work, {
    kind: "body.dissolve",
    subjectId: bodyId,
    facts: { name: body.name, document: endDocument, endsOn },
  });
}

type Seating = { bodyId: string; seats: readonly TypedSeat[]; document: string; beginsOn: Day };

async function seat(work: Work, { bodyId, seats, document, beginsOn }: Seating): Promise<void> {
  const fault = seatFault(seats);
  if (fault) throw new Refusal("INVALID", { [`seats[${fault.at}].name`]: fault.key });
  const people = await findNamed(
    work,
    seats.map(({ name, at }) => ({ name, field: `seats[${at}].name` })),
  );
  const ranked = inRank(seats);
  await work.db.bodySeat.createMany({
    data: ranked.map(({ role, name, title }, position) => ({
      orgId: work.orgId,
      id: newId(),
      bodyId,
      personId: people.get(name) ?? "",
      role,
      title,
      position,
      document,
      beginsOn: asDate(beginsOn),
    })),
  });
}

type TypedName = { name: string; field: string };

/** Names as typed become people of one's own line, those of this org before others; refuses at the field of an unknown or shared name. */
export async function findNamed(work: Work, typed: readonly TypedName[]): Promise<Map<string, string>> {
  const found = await listNamed(
    work,
    typed.map(({ name }) => name),
  );
  const people = new Map<string, string>();
  for (const { name, field } of typed) {
    const bearers = found.filter((person) => person.name === name);
    const near = bearers.filter((person) => person.near);
    const [one, ...others] = near.length > 0 ? near : bearers;
    if (!one) throw new Refusal("INVALID", { [field]: "nobodyNamed" });
    if (others.length > 0) throw new Refusal("INVALID", { [field]: "sameName" });
    people.set(name, one.id);
  }
  return people;
}

function demandKeeper(work: Work): void {
  if (!keepsRoll(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
}
