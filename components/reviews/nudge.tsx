"use client";
import { useEffect, useState } from "react";
import { idle } from "@/lib/kernel/form-state";
import { askLikenessAction } from "@/lib/reviews/sheets/actions";
import type { Part } from "./sheet-outbox";

type NudgeProps = {
  about: { org: string; targetOrgId: string; targetId: string };
  said: Readonly<Record<Part, string>>;
  /** Whether it is time to ask: all three parts are there, and somebody can answer. */
  asks: boolean;
};

/** REV-53: asked a while after the last key; told to the writer alone. */
export function Nudge({ about, said, asks }: NudgeProps) {
  const [hint, setHint] = useState("");
  const { org, targetOrgId, targetId } = about;
  const { achievements, shortcomings, direction } = said;
  useEffect(() => {
    setHint("");
    if (!asks) return;
    const timer = setTimeout(async () => {
      const form = new FormData();
      const told = { org, targetOrgId, targetId, achievements, shortcomings, direction };
      for (const [name, value] of Object.entries(told)) form.append(name, value);
      const answer = await askLikenessAction(idle, form).catch(() => null);
      if (answer?.status === "ok") setHint(answer.message ?? "");
    }, 2500);
    return () => clearTimeout(timer);
  }, [org, targetOrgId, targetId, achievements, shortcomings, direction, asks]);
  return (
    <p role="status" className={hint ? "mb-3 border-l-4 border-line-2 bg-sheet px-3 py-1.5 text-sm" : "sr-only"}>
      {hint}
    </p>
  );
}
