import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { decidesPublication, keepsSettings } from "./policy";
import { listSettings, type Setting } from "./queries";
import type { ChangeSettings, SetPublication } from "./schema";

/** 修改本组织设置: a row for each value that differs, one event for all; refuses what the law or the line above does not allow. */
export async function changeSettings(work: Work, input: ChangeSettings): Promise<number> {
  if (!keepsSettings(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const changed = (await listSettings(work)).filter(({ name, own }) => input[name] !== own);
  for (const setting of changed) demandAllowed(setting, input[setting.name]);
  if (changed.length === 0) return 0;
  await work.db.orgSetting.createMany({
    data: changed.map(({ name }) => ({
      orgId: work.orgId,
      id: newId(),
      name,
      value: input[name],
      setPersonId: work.actor.personId,
      setAt: work.now,
    })),
  });
  await record(work, {
    kind: "org_setting.change",
    subjectId: work.orgId,
    facts: Object.fromEntries(changed.map(({ name, own }) => [name, `${own ?? "-"} > ${input[name] ?? "-"}`])),
  });
  return changed.length;
}

/** Nobody below may be laxer than the line above. */
function demandAllowed({ name, least, most, rule, above }: Setting, value: number | null): void {
  if (value === null) return;
  const floor = rule === "GREATEST" ? Math.max(least, above ?? least) : least;
  const ceiling = rule === "LEAST" ? Math.min(most, above ?? most) : most;
  if (value < floor) throw new Refusal("INVALID", { [name]: "tooSmall" }, { min: floor });
  if (value > ceiling) throw new Refusal("INVALID", { [name]: "tooLarge" }, { max: ceiling });
}

/** 调整公开范围 (LIFE-11): by the head, counted at once on every public page; the org counts in all figures as before. */
export async function setPublication(work: Work, { publication }: SetPublication): Promise<void> {
  if (!decidesPublication(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const [row] = await work.rows<{ before: string | null }>(sql`select set_publication(${publication}) as before`);
  if (!row?.before) throw new Refusal("WRONG_STATE");
  await record(work, {
    kind: "org.set_publication",
    subjectId: work.orgId,
    facts: { from: row.before, to: publication },
  });
}
