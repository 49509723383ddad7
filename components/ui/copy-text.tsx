"use client";
import { useRef } from "react";
import { buttonClass } from "./button-class";
import { controlClass } from "./control-class";
import { toast } from "./toast";

type CopyTextProps = { label: string; text: string; button: string; done: string; rows?: number };

/** Plain text ready to be pasted elsewhere. It can be selected by hand where the browser keeps its clipboard shut. */
export function CopyText({ label, text, button, done, rows = 10 }: CopyTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    area.current?.select();
    await navigator.clipboard?.writeText(text).then(() => toast(done));
  };
  return (
    <div className="grid gap-3">
      <textarea
        ref={area}
        readOnly
        rows={rows}
        aria-label={label}
        defaultValue={text}
        className={`${controlClass} w-full leading-relaxed`}
      />
      <button type="button" className={buttonClass("primary")} onClick={() => void copy()}>
        {button}
      </button>
    </div>
  );
}
