import { lifecycle } from "@/lib/kernel/lifecycle";
import { keepsSheets } from "./policy";

export type SheetState = "DRAFT" | "RELEASED" | "REPLACED" | "RETIRED";
export type SheetSubject = { orgId: string; state: SheetState; placed: number };

/** A version of a sheet: mapped, put in force, followed by another or put aside. */
export const sheetLifecycle = lifecycle<SheetState, SheetSubject>()("DRAFT", {
  release: {
    from: ["DRAFT", "RETIRED"],
    to: "RELEASED",
    by: keepsSheets,
    when: ({ placed }) => placed > 0 || "ITEMS_MISSING",
  },
  replace: { from: ["RELEASED"], to: "REPLACED", by: keepsSheets },
  retire: { from: ["RELEASED"], to: "RETIRED", by: keepsSheets },
});
export type SheetMove = keyof (typeof sheetLifecycle)["moves"];
