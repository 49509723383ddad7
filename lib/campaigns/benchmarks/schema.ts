import { z } from "zod";
import { day, id, optionalId, text } from "@/lib/kernel/fields";

/** 寻标: whom one measures oneself by and what is to be reached; without a person it is the organisation's. */
export const seekSchema = z.object({ personId: optionalId, object: text(80), target: text(200), dueOn: day });
export type Seek = z.output<typeof seekSchema>;
const benchmarkId = id;
/** 对标: the gap, and what is done about it. */
export const matchSchema = z.object({ benchmarkId, gap: text(300), measures: text(500) });
/** 达标, said by somebody else with what shows it. */
export const reachSchema = z.object({ benchmarkId, reachedProof: text(300) });
/** 夺标: what it was honoured with. */
export const winSchema = z.object({ benchmarkId, honour: text(100) });
