import type { ReactNode } from "react";
import { LinkButton } from "./button";
import { Tag } from "./tag";
import type { Tone } from "./tones";

export type Todo = {
  key: string;
  tag: { tone: Tone; label: string };
  title: string;
  note?: ReactNode;
  action: { href: string; label: string; primary?: boolean };
};

/** In large type on a phone the button goes below its words instead of squeezing them. */
export function TodoList({ todos }: { todos: readonly Todo[] }) {
  return (
    <ul className="mb-7 border border-line bg-sheet">
      {todos.map(({ key, tag, title, note, action }) => (
        <li
          key={key}
          className="flex flex-wrap items-center gap-x-3.5 gap-y-1 border-line px-4 py-2.5 not-first:border-t sm:grid sm:grid-cols-[6.5rem_1fr_auto]"
        >
          <span className="max-sm:w-full">
            <Tag tone={tag.tone}>{tag.label}</Tag>
          </span>
          <div className="min-w-0 flex-[1_1_11em] leading-normal">
            <p>{title}</p>
            {note ? <p className="text-sm text-ink-2">{note}</p> : null}
          </div>
          <LinkButton href={action.href} tone={action.primary ? "primary" : "plain"}>
            {action.label}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
