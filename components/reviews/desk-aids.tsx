"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Nudge } from "./nudge";
import { type Part, parts } from "./sheet-outbox";

type DeskAidsProps = {
  form: string;
  about: { org: string; targetOrgId: string; targetId: string };
  keys: string;
  /** Where the keys lead; absent at the ends and away from a queue. */
  next?: string | undefined;
  previous?: string | undefined;
};

const formOf = (id: string) => document.getElementById(id) as HTMLFormElement | null;

/** Beside a leader's form: keys for done and next, turning over, and the private hint on words said before (REV-53). */
export function DeskAids({ form, about, keys, next, previous }: DeskAidsProps) {
  const router = useRouter();
  const said = useSaid(form);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const turn = event.altKey ? { ArrowDown: next, ArrowUp: previous }[event.key] : undefined;
      const done = event.ctrlKey && event.key === "Enter" && !event.isComposing;
      if (done) formOf(form)?.requestSubmit(formOf(form)?.querySelector<HTMLElement>("button[type=submit]"));
      else if (turn) router.push(turn);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [form, next, previous, router]);
  return (
    <>
      <Nudge about={about} said={said} asks={parts.every((part) => said[part].trim() !== "")} />
      <p className="mt-1 text-sm text-ink-2 max-desk:hidden">{keys}</p>
    </>
  );
}

/** What the three parts say, followed while they are typed. */
function useSaid(form: string): Record<Part, string> {
  const [said, setSaid] = useState<Record<Part, string>>({ achievements: "", shortcomings: "", direction: "" });
  useEffect(() => {
    const read = () => {
      const data = new FormData(formOf(form) ?? undefined);
      const [achievements, shortcomings, direction] = parts.map((part) => String(data.get(part) ?? ""));
      setSaid({ achievements: achievements ?? "", shortcomings: shortcomings ?? "", direction: direction ?? "" });
    };
    const element = formOf(form);
    element?.addEventListener("input", read);
    return () => element?.removeEventListener("input", read);
  }, [form]);
  return said;
}
