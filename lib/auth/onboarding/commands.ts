import "server-only";
import { record } from "@/lib/audit/commands";
import { holds } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { type FoundedOrg, foundOrg } from "@/lib/orgs/changes/commands";
import { initialsOf, pinyinOf } from "@/lib/people/pinyin";
import { searchLine } from "@/lib/people/queries";
import type { OnboardOrg } from "./schema";

export type Onboarded = FoundedOrg & { personId: string | null };

/**
 * ORG-01, ORG-17: a superior founds an organisation and seats its first secretary on the same paper. Somebody of the line
 * is seated as they are; somebody new is registered there, as its first member where it has members.
 */
export async function onboardOrg(work: Work, input: OnboardOrg): Promise<Onboarded> {
  const { secretaryName: name, secretaryTitle: title, ...org } = input;
  if (name && !holds(work.actor, work.orgId, "SECRETARY")) throw new Refusal("NOT_AUTHORISED");
  const founded = await foundOrg(work, org);
  if (!name) return { ...founded, personId: null };
  const known = await findNamed(work, name);
  if (known === work.actor.personId) throw new Refusal("OWN_WORK");
  const personId = known ?? newId();
  if (!known)
    await work.rows(sql`select add_person(${personId}::uuid, ${name}, ${pinyinOf(name)}, ${initialsOf(name)})::text`);
  const dutyId = newId();
  await work.rows(sql`
    select seat_first_secretary(${founded.id}::uuid, ${dutyId}::uuid, ${personId}::uuid, ${title || "书记"}, ${org.effectiveOn}::date,
                                ${org.documentTitle}, ${known ? null : newId()}::uuid)::text`);
  await record(work, {
    kind: "duty.begin",
    subjectId: dutyId,
    orgId: founded.id,
    facts: { name, title: title || "书记", beginsOn: org.effectiveOn, document: org.documentTitle },
  });
  return { ...founded, personId };
}

/** The one person of the line with exactly this name; two of one name cannot be told apart by it. */
async function findNamed(work: Work, name: string): Promise<string | null> {
  const [first, ...others] = (await searchLine(work, name)).filter((person) => person.name === name);
  if (others.some(({ id }) => id !== first?.id)) throw new Refusal("INVALID", { secretaryName: "secretaryTwice" });
  return first?.id ?? null;
}
