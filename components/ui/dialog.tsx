"use client";
import { type ReactNode, useId, useRef } from "react";
import { type ButtonTone, buttonClass } from "./button-class";

type DialogProps = {
  /** Words on the button that opens it. */
  trigger: ReactNode;
  tone?: ButtonTone;
  title: string;
  closeLabel: string;
  children: ReactNode;
};

/** The browser's own dialog: it traps focus, Escape closes it, focus returns to the button. */
export function Dialog({ trigger, tone, title, closeLabel, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={buttonClass(tone)}
        onClick={() => dialog.current?.showModal()}
      >
        {trigger}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        className="m-auto max-h-[90vh] w-full max-w-xl overflow-y-auto border border-line-2 bg-paper p-5 text-ink max-sm:mb-0"
      >
        <div className="mb-3 flex items-center justify-between gap-4">
          <h2 id={heading} className="text-lg font-semibold">
            {title}
          </h2>
          <button type="button" className={buttonClass("quiet")} onClick={() => dialog.current?.close()}>
            {closeLabel}
          </button>
        </div>
        {children}
      </dialog>
    </>
  );
}
