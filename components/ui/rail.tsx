import type { ReactNode } from "react";
import { Bar } from "./bar";
import { Icon } from "./icons";
import type { Segment } from "./tones";

export type Mode = {
  ordinal: string;
  name: string;
  href?: string;
  /** Present on the mode that is on now: 进行中. */
  now?: string;
  note: ReactNode;
  segments?: readonly Segment[];
  total?: number;
};

/** The four modes of a campaign, seen on every campaign page. */
export function ModeRail({ label, modes }: { label: string; modes: readonly Mode[] }) {
  return (
    <ol aria-label={label} className="mb-7 grid grid-cols-2 border border-line bg-sheet desk:grid-cols-4">
      {modes.map((mode) => (
        <li
          key={mode.name}
          aria-current={mode.now ? "step" : undefined}
          className={`relative min-w-0 border-line px-4.5 pt-3 pb-3.5 even:border-l max-desk:nth-[n+3]:border-t desk:not-first:border-l ${mode.now ? "bg-red-wash" : ""}`}
        >
          {mode.now ? <span aria-hidden="true" className="absolute inset-x-0 -top-px h-[3px] bg-red" /> : null}
          <p className="flex flex-wrap items-baseline gap-x-1.5">
            <span className={`text-xs ${mode.now ? "font-semibold text-red" : "text-ink-2"}`}>
              {mode.now ? `${mode.ordinal} · ${mode.now}` : mode.ordinal}
            </span>
            <ModeName name={mode.name} href={mode.href} />
          </p>
          <p className="text-sm text-ink-2">{mode.note}</p>
          <Bar segments={mode.segments ?? []} total={mode.total ?? 0} />
        </li>
      ))}
    </ol>
  );
}

function ModeName({ name, href }: { name: string; href?: string | undefined }) {
  const look = "text-lg font-semibold whitespace-nowrap";
  if (!href) return <span className={look}>{name}</span>;
  return (
    <a href={href} className={`${look} hover:underline after:absolute after:inset-0`}>
      {name}
    </a>
  );
}

export type Step = { name: string; state: "done" | "current" | "ahead"; stateLabel: string; note?: string };

/** The short rail of one record: 定诺, 示诺, 践诺, 评诺. */
export function StepRail({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="mt-2 mb-5 grid auto-cols-fr grid-flow-col">
      {steps.map(({ name, state, stateLabel, note }) => (
        <li
          key={name}
          aria-current={state === "current" ? "step" : undefined}
          className={`min-w-0 border-t-[3px] pt-1.5 pr-1 sm:pr-2 ${state === "ahead" ? "border-line" : "border-red"}`}
        >
          <p className={`max-sm:text-sm ${state === "current" ? "font-semibold text-red" : "font-semibold"}`}>
            {state === "done" ? <Icon name="check" className="mr-1" /> : null}
            {name}
          </p>
          <p className="text-xs text-ink-2">
            {stateLabel}
            {note ? ` · ${note}` : ""}
          </p>
        </li>
      ))}
    </ol>
  );
}
