import "server-only";
import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { nextNumber } from "@/lib/orgs/numbers";
import { keepsCadence } from "../policy";
import type { drawSchema } from "../schema";
import { listDrawable } from "./queries";
import { drawFrom } from "./rules";

/** 随机抽取: the seed is made here and kept; every draw has its number, so none can be thrown away (SUP-08). */
export async function draw(work: Work, { purpose, take, reach }: z.output<typeof drawSchema>): Promise<string> {
  if (!keepsCadence(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const pool = await listDrawable(work, reach);
  if (pool.length < take) throw new Refusal("INVALID", { take: "tooLarge" }, { max: pool.length });
  const [id, seed] = [newId(), randomBytes(16).toString("hex")];
  const number = await nextNumber(work, "DRAW", 0);
  const drawn = { orgId: work.orgId, id, number, purpose, seed, take };
  await work.db.supervisionDraw.create({
    data: { ...drawn, drawnOn: asDate(work.today), drawnByPersonId: work.actor.personId },
  });
  await work.db.supervisionDrawEntry.createMany({
    data: drawFrom(seed, pool, take).map((entry) => ({
      ...{ orgId: work.orgId, id: newId(), drawId: id, targetOrgId: entry.id },
      ...{ ticket: entry.ticket, drawn: entry.drawn },
    })),
  });
  await record(work, { kind: "supervision_draw.draw", subjectId: id, facts: { number, seed, take, of: pool.length } });
  return id;
}
