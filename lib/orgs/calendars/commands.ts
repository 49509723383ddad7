import "server-only";
import { record } from "@/lib/audit/commands";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { declaresDays } from "./policy";
import { leadsLine } from "./queries";
import { type DeclaredDay, daysOf, readDays } from "./rules";
import type { DeclareList, DeclareSpan } from "./schema";

/** 登记放假和调休 by hand: every day of the span. Refuses days that have passed and spans that run backwards. */
export async function declareSpan(work: Work, { from, to, kind, name, document }: DeclareSpan): Promise<number> {
  const days = daysOf(from, to || from);
  if (!days) throw new Refusal("INVALID", { to: to && to < from ? "beforeStart" : "spanTooLong" });
  if (kind !== "ABOVE" && !name) throw new Refusal("INVALID", { name: "required" });
  const declared = days.map((day) => ({
    day,
    kind: kind === "ABOVE" ? null : kind,
    name: kind === "ABOVE" ? "" : name,
  }));
  return declare(work, declared, document, "from");
}

/** The same from a pasted list or the text of a notice; refuses with the first line that cannot be read. */
export async function declareList(work: Work, { lines, document }: DeclareList): Promise<number> {
  const read = readDays(lines);
  if ("badRow" in read) throw new Refusal("INVALID", { lines: "badDayLine" }, { row: read.badRow });
  if (read.days.length === 0) throw new Refusal("INVALID", { lines: "noDays" });
  return declare(work, read.days, document, "lines");
}

/** One event for all; counts of working days follow at once, a notice that hangs keeps the last day it was posted with. */
async function declare(work: Work, days: DeclaredDay[], document: string, field: string): Promise<number> {
  if (!declaresDays(work.actor, { orgId: work.orgId, leads: await leadsLine(work) }))
    throw new Refusal("NOT_AUTHORISED");
  if (days.some(({ day }) => day < work.today)) throw new Refusal("INVALID", { [field]: "inThePast" });
  const [row] = await work.rows<{ count: number }>(
    sql`select declare_days(${JSON.stringify(days)}::jsonb, ${document}) as count`,
  );
  const count = row?.count ?? 0;
  const [first, last] = [days[0]?.day ?? "", days.at(-1)?.day ?? ""];
  if (count > 0)
    await record(work, {
      kind: "org_calendar.declare",
      subjectId: work.orgId,
      facts: { document, count, first, last },
    });
  return count;
}
