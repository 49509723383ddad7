import "server-only";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { enterRectification } from "../commands";
import type { OpenFromMeeting } from "./schema";

type Line = { text: string; title: string; happenedOn: string; bound: boolean };

/** SUP-23: a problem or a decision of a meeting becomes a rectification of the same organisation, once; the minutes then lead to it. */
export async function openFromMeeting(work: Work, { lineId, ...given }: OpenFromMeeting): Promise<string> {
  const [line] = await work.rows<Line>(sql`
    select l.text, a.title, a.happened_on::text as "happenedOn", l.rectification_id is not null as bound
      from activity_line l join activity a on a.org_id = l.org_id and a.id = l.activity_id
     where l.org_id = ${work.orgId}::uuid and l.id = ${lineId}::uuid and l.kind in ('PROBLEM', 'DECISION')`);
  if (!line) throw new Refusal("NOT_FOUND");
  if (line.bound) throw new Refusal("WRONG_STATE");
  const id = await enterRectification(work, {
    ...given,
    subjectOrgId: work.orgId,
    kind: "SELF_CHECK",
    note: `${line.title}（${line.happenedOn}）`.slice(0, 200),
    problem: line.text.slice(0, 500),
    ordered: false,
  });
  const { count } = await work.db.activityLine.updateMany({
    where: { orgId: work.orgId, id: lineId, rectificationId: null, actionId: null },
    data: { rectificationOrgId: work.orgId, rectificationId: id },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  return id;
}
