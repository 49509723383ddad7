import type { ReactNode } from "react";

type FieldFrameProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What to put right, in plain words. */
  message?: string | undefined;
  requiredMark?: string | undefined;
  /** Several controls under one label: radio buttons, a date with a time. */
  group?: boolean | undefined;
  children: ReactNode;
};

export const hintId = (id: string) => `${id}-hint`;
export const messageId = (id: string) => `${id}-message`;

export const describedBy = (id: string, hint: unknown, message: unknown) =>
  [hint ? hintId(id) : "", message ? messageId(id) : ""].filter(Boolean).join(" ") || undefined;

/** Label, hint, control and refusal; pure markup, so public pages use it too. */
export function FieldFrame({ id, label, hint, message, requiredMark, group, children }: FieldFrameProps) {
  const caption = (
    <>
      {label}
      {requiredMark ? <span className="ml-2 text-sm font-normal text-red">{requiredMark}</span> : null}
    </>
  );
  const below = (
    <>
      {hint ? (
        <p id={hintId(id)} className="mb-1 text-sm text-ink-2">
          {hint}
        </p>
      ) : null}
      {children}
      {message ? (
        <p id={messageId(id)} className="mt-1 border-l-4 border-red pl-2 text-sm text-red">
          {message}
        </p>
      ) : null}
    </>
  );
  if (group) {
    return (
      <fieldset id={id} aria-describedby={describedBy(id, hint, message)} tabIndex={-1} className="mb-5 min-w-0">
        <legend className="mb-1 font-semibold">{caption}</legend>
        {below}
      </fieldset>
    );
  }
  return (
    <div className="mb-5 min-w-0">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {caption}
      </label>
      {below}
    </div>
  );
}
