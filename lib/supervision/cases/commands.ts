import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { nextNumber } from "@/lib/orgs/numbers";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { supervises } from "../policy";
import type { decideCaseSchema, dismissCaseSchema, proposeCaseSchema } from "../schema";
import { findSubject } from "../visits/queries";
import { caseLifecycle } from "./lifecycle";
import { findCase } from "./queries";

/** SUP-10: whoever supervises proposes, with grounds and the rule they rest on; the database finds the authority that manages the cadre. */
export async function proposeCase(work: Work, given: z.output<typeof proposeCaseSchema>): Promise<string> {
  if (!supervises(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const subject = await findSubject(work, given.subjectOrgId);
  const person = given.subjectPersonId || null;
  if (person === work.actor.personId) throw new Refusal("OWN_WORK");
  if (person === null && !["TALK", "CIRCULAR_CRITICISM"].includes(given.measure))
    throw new Refusal("INVALID", { subjectPersonId: "required" });
  const known = person === null ? [] : await listPossibleOwners(work, subject.id);
  if (person !== null && !known.some(({ id }) => id === person))
    throw new Refusal("INVALID", { subjectPersonId: "notAnOption" });
  const [id, number] = [newId(), await nextNumber(work, "ACCOUNTABILITY", 0, subject.id)];
  await work.db.$executeRaw(sql`
    insert into accountability_case (org_id, id, number, subject_person_id, measure, grounds, standard, proposed_by_org_id, proposed_by_person_id, proposed_on, authority_org_id)
    values (${subject.id}::uuid, ${id}::uuid, ${number}, ${person}::uuid, ${given.measure}, ${given.grounds}, ${given.standard}, ${work.orgId}::uuid,
      ${work.actor.personId}::uuid, ${work.today}::date, ${subject.id}::uuid)`);
  await record(work, { kind: "accountability_case.propose", subjectId: id, orgId: subject.id, facts: { number } });
  return id;
}

/** Decided by the authority that manages the cadre, with its document. */
export const decideCase = (work: Work, { caseId, ...given }: z.output<typeof decideCaseSchema>) =>
  conclude(work, caseId, "decide", given);

export const dismissCase = (work: Work, { caseId, decision }: z.output<typeof dismissCaseSchema>) =>
  conclude(work, caseId, "dismiss", { document: "", decision });

type Words = { document: string; decision: string };

async function conclude(work: Work, caseId: string, name: "decide" | "dismiss", data: Words): Promise<void> {
  const found = await findCase(work, caseId);
  const state = advance(caseLifecycle, name, work.actor, found);
  const { count } = await work.db.accountabilityCase.updateMany({
    where: { orgId: found.orgId, id: caseId, state: found.state },
    data: { ...data, state, decidedOn: asDate(work.today), decidedByPersonId: work.actor.personId },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  const facts = { number: found.number };
  await record(work, { kind: `accountability_case.${name}`, subjectId: caseId, orgId: found.orgId, facts });
}
