import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/kernel/queue";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { keepsProblemCodes, mayVerify } from "../policy";
import { findRectification } from "../queries";
import type { addProblemCodeSchema, classifyRectificationSchema, endProblemCodeSchema } from "../schema";
import { findProblemCode } from "./queries";
import { usualProblems } from "./rules";

/** SYS-79: an org adds a kind of its own; those below use it at once. A known one refuses CONFLICT. */
export async function addProblemCode(work: Work, { family, name }: z.output<typeof addProblemCodeSchema>) {
  if (!keepsProblemCodes(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const id = newId();
  await work.db.problemCode.create({ data: { orgId: work.orgId, id, family, name, position: 100 } });
  await record(work, { kind: "problem_code.add", subjectId: id, facts: { name: `${family}·${name}` } });
}

/** Takes over the kinds that every county knows, where the org has none of its own yet. */
export async function adoptProblemCodes(work: Work) {
  if (!keepsProblemCodes(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  if ((await work.db.problemCode.count({ where: { orgId: work.orgId } })) > 0) throw new Refusal("WRONG_STATE");
  const rows = usualProblems.flatMap(([family, ...names], row) =>
    names.map((name, place) => ({
      orgId: work.orgId,
      id: newId(),
      family,
      name,
      position: row * 10 + place,
    })),
  );
  await work.db.problemCode.createMany({ data: rows });
  await record(work, { kind: "problem_code.adopt", subjectId: work.orgId, facts: { count: rows.length } });
}

/** No longer offered; what bears it keeps it. */
export async function endProblemCode(work: Work, { problemCodeId }: z.output<typeof endProblemCodeSchema>) {
  if (!keepsProblemCodes(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const where = { orgId: work.orgId, id: problemCodeId };
  const found = await work.db.problemCode.findFirst({ where });
  if (!found) throw new Refusal("NOT_FOUND");
  const ended = await work.db.problemCode.updateMany({
    where: { ...where, endedOn: null },
    data: { endedOn: asDate(work.today) },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  const facts = { name: `${found.family}·${found.name}` };
  await record(work, { kind: "problem_code.end", subjectId: problemCodeId, facts });
}

/** Says what kind of problem it is, so that it is found again when it comes back. Not by its owner. */
export async function classifyRectification(work: Work, given: z.output<typeof classifyRectificationSchema>) {
  const found = await findRectification(work, given.rectificationId);
  const allowed = mayVerify(work.actor, found);
  if (allowed !== true) throw new Refusal(allowed || "NOT_AUTHORISED");
  const code = given.problemCodeId ? await findProblemCode(work, given.problemCodeId) : null;
  const { count } = await work.db.rectification.updateMany({
    where: { orgId: found.orgId, id: found.id, version: found.version },
    data: { problemOrgId: code?.orgId ?? null, problemCodeId: code?.id ?? null, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("CONFLICT");
  await record(work, { kind: "rectification.classify", subjectId: found.id, orgId: found.orgId });
  await enqueue(work, "gather-problems");
}
