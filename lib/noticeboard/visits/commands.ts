import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { loadWords } from "@/lib/i18n/words";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { nextNumber } from "@/lib/orgs/numbers";
import { type Finding, findVisitOfFinding, type Visit } from "@/lib/supervision/visits/queries";
import { entersHeard } from "./policy";
import type { enterHeardSchema } from "./schema";

const isHeard = ({ kind }: Finding) => kind === "UNIT_OPINION" || kind === "USER_OPINION";

/**
 * 登记 of what was heard at a supervision visit in the register of the organisation looked at, word for word and once;
 * from there it is assigned, answered, put right and closed like any other (SUP-22, EVA-18). Answers its number.
 */
export async function enterHeard(work: Work, { findingId, kind }: z.output<typeof enterHeardSchema>): Promise<number> {
  const visit = await findVisitOfFinding(work, findingId);
  if (!entersHeard(work.actor, visit)) throw new Refusal("NOT_AUTHORISED");
  const finding = visit.findings.find(({ id }) => id === findingId);
  if (!finding || !isHeard(finding) || finding.opinionId) throw new Refusal("WRONG_STATE");
  if (finding.text.length < 5) throw new Refusal("INVALID", { kind: "tooShort" });
  const [id, year] = [newId(), Number(work.today.slice(0, 4))];
  const number = await nextNumber(work, "OPINION", year, visit.orgId);
  await insert(work, visit, finding, { id, year, number, kind });
  const facts = { channel: "VISIT", count: 1, number };
  await record(work, { kind: "opinion.register", subjectId: id, orgId: visit.orgId, facts });
  return number;
}

type Entry = { id: string; year: number; number: number; kind: string };

/** Without `returning`: a supervisor writes across what they read by another policy. The same one twice is a conflict of the register. */
async function insert(work: Work, visit: Visit, { id: findingId, kind, text }: Finding, entry: Entry): Promise<void> {
  const giver = loadWords("zh-CN", "noticeboard")(`heardFrom.${kind as "USER_OPINION"}`);
  await work.db.$executeRaw(sql`
    insert into opinion (org_id, id, year, number, channel, kind, giver_kind, text, received_on, received_at, taken_down_by_person_id, finding_id)
    values (${visit.orgId}::uuid, ${entry.id}::uuid, ${entry.year}, ${entry.number}, 'VISIT', ${entry.kind}, ${giver}, ${text},
      ${visit.visitedOn}::date, ${work.now}, ${work.actor.personId}::uuid, ${findingId}::uuid)`);
}
