import type { Actor } from "@/lib/kernel/actor";
import { lifecycle } from "@/lib/kernel/lifecycle";
import { isExaminer, type Standing } from "../policy";

export type ExtensionState = "ASKED" | "GRANTED" | "DECLINED";
export type Extension = Standing & { state: ExtensionState; askedBy: string };

/** Whoever asked does not decide, whatever office they hold. */
const decides = (actor: Actor, extension: Extension) =>
  extension.askedBy === actor.personId ? ("OWN_WORK" as const) : isExaminer(actor, extension);

/** 申请延期 (LIFE-09): asked before the day, decided by whoever examines the pledge. */
export const extensionLifecycle = lifecycle<ExtensionState, Extension>()("ASKED", {
  grant: { from: ["ASKED"], to: "GRANTED", by: decides },
  decline: { from: ["ASKED"], to: "DECLINED", by: decides },
});
