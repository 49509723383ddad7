"use client";
import { useRef } from "react";
import { buttonClass } from "./button-class";
import { controlClass } from "./control-class";
import { toast } from "./toast";

/** Plain text ready to be pasted elsewhere. It can be selected by hand where the browser keeps its clipboard shut. */
export function CopyText({ label, text, button, done }: { label: string; text: string; button: string; done: string }) {
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
        rows={10}
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
