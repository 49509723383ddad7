import { lifecycle } from "@/lib/kernel/lifecycle";
import { isJob, keepsImports } from "./policy";

export type ImportState =
  | "UPLOADED"
  | "CHECKING"
  | "CHECKED"
  | "APPLYING"
  | "APPLIED"
  | "UNDOING"
  | "UNDONE"
  | "DISCARDED";

export type ImportSubject = { orgId: string; state: ImportState };

/** People say what is to be done, the job does it: what is long never waits for a page. */
export const importLifecycle = lifecycle<ImportState, ImportSubject>()("UPLOADED", {
  map: { from: ["UPLOADED", "CHECKED"], to: "CHECKING", by: keepsImports },
  check: { from: ["CHECKING"], to: "CHECKED", by: isJob },
  fail: { from: ["CHECKING"], to: "UPLOADED", by: isJob },
  confirm: { from: ["CHECKED"], to: "APPLYING", by: keepsImports },
  apply: { from: ["APPLYING"], to: "APPLIED", by: isJob },
  stop: { from: ["APPLYING"], to: "CHECKED", by: isJob },
  undo: { from: ["APPLIED"], to: "UNDOING", by: keepsImports },
  reverse: { from: ["UNDOING"], to: "UNDONE", by: isJob },
  keep: { from: ["UNDOING"], to: "APPLIED", by: isJob },
  discard: { from: ["UPLOADED", "CHECKED"], to: "DISCARDED", by: keepsImports },
});

export type ImportMove = keyof (typeof importLifecycle)["moves"];

/** A job is on its way: the page asks again by itself. */
export const isMoving = (state: ImportState): boolean => ["CHECKING", "APPLYING", "UNDOING"].includes(state);
