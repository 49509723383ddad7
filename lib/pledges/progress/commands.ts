import "server-only";
import { record } from "@/lib/audit/commands";
import { loadWords } from "@/lib/i18n/words";
import { asDate, periodOf } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { type FieldRefusals, Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { mayReport } from "../items/policy";
import { findItem } from "../items/queries";
import type { RecordProgress } from "../items/schema";
import { keepsRecords } from "../policy";
import { listRunning, type Running } from "./queries";
import type { RecordMany, RecordQuickProgress } from "./schema";

/** 填写进展. The quarter follows from the day it happened; an earlier quarter keeps the mark 补录 (LIFE-08). */
export async function recordProgress(work: Work, { itemId, happenedOn, note, quantity }: RecordProgress) {
  const item = await findItem(work, itemId);
  if (!mayReport(work.actor, item)) throw new Refusal("NOT_AUTHORISED");
  if (item.pledgeState !== "PUBLISHED") throw new Refusal("NOT_PUBLISHED");
  if (item.state !== "OPEN" && item.state !== "CLAIMED") throw new Refusal("WRONG_STATE");
  if (happenedOn > work.today) throw new Refusal("INVALID", { happenedOn: "inTheFuture" });
  const [period, id] = [periodOf(happenedOn), newId()];
  const proxy = item.pledgerKind === "PERSON" && item.personId !== work.actor.personId;
  await work.db.pledgeProgress.create({
    data: {
      orgId: item.orgId,
      id,
      itemId,
      period,
      happenedOn: asDate(happenedOn),
      enteredAt: work.now,
      note,
      quantity,
      enteredByPersonId: work.actor.personId,
      proxy,
      backfilled: period < periodOf(work.today),
    },
  });
  await record(work, {
    kind: "pledge_item.progress",
    subjectId: itemId,
    orgId: item.orgId,
    facts: { pledge: item.pledgeNumber, number: item.number, pledger: item.pledgerName, period, proxy },
  });
}

/** One tap on ready words, today's date; what is stored is a sentence like any other. */
export async function recordQuickProgress(work: Work, { itemId, word, more }: RecordQuickProgress) {
  const note = [loadWords("zh-CN", "pledges")(`quick.${word}`), more].filter(Boolean).join("：");
  await recordProgress(work, { itemId, note, quantity: "", happenedOn: work.today });
}

type Filled = RecordMany["rows"][number];

/** The secretary's grid: all rows or none, each refusal named by the place its row stands in. Gives how many were kept. */
export async function recordMany(work: Work, { rows }: RecordMany): Promise<number> {
  if (!keepsRecords(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const running = new Map(
    (
      await listRunning(
        work,
        rows.map(({ itemId }) => itemId),
      )
    ).map((item) => [item.id, item]),
  );
  const filled = rows.map((row, place) => ({ ...row, place })).filter(({ note, quantity }) => note || quantity);
  if (filled.length === 0) throw new Refusal("INVALID", { rows: "required" });
  const refusals: FieldRefusals = {};
  for (const { itemId, happenedOn, place } of filled) {
    const item = running.get(itemId);
    if (!item) throw new Refusal("NOT_FOUND");
    if (item.pledgeState !== "PUBLISHED" || (item.state !== "OPEN" && item.state !== "CLAIMED"))
      refusals[`rows[${place}].note`] = "notRunning";
    if (happenedOn > work.today) refusals[`rows[${place}].happenedOn`] = "inTheFuture";
  }
  if (Object.keys(refusals).length > 0) throw new Refusal("INVALID", refusals);
  await addEntries(work, filled, running);
  await record(work, {
    kind: "pledge_progress.enter",
    subjectId: work.orgId,
    facts: { entries: filled.length, items: new Set(filled.map(({ itemId }) => itemId)).size },
  });
  return filled.length;
}

/** One statement for all of them; whoever keeps the records leaves a trace on what is another's (代填). */
async function addEntries(work: Work, filled: readonly Filled[], running: ReadonlyMap<string, Running>) {
  const column = <T>(read: (row: Filled) => T) => filled.map(read);
  const now = periodOf(work.today);
  await work.rows(sql`
    insert into pledge_progress (org_id, id, item_id, period, happened_on, entered_at, note, quantity, entered_by_person_id, proxy, backfilled)
    select ${work.orgId}::uuid, g.id, g.item, g.period, g.day::date, ${work.now}, g.note, g.quantity, ${work.actor.personId}::uuid, g.proxy, g.period < ${now}
      from unnest(${column(() => newId())}::uuid[], ${column((row) => row.itemId)}::uuid[], ${column((row) => periodOf(row.happenedOn))}::text[],
                  ${column((row) => row.happenedOn)}::text[], ${column((row) => row.note)}::text[], ${column((row) => row.quantity)}::text[],
                  ${column((row) => isOthers(running.get(row.itemId)?.personId ?? null, work))}::boolean[])
           as g (id, item, period, day, note, quantity, proxy)
    returning 1`);
}

const isOthers = (personId: string | null, work: Work): boolean =>
  personId !== null && personId !== work.actor.personId;
