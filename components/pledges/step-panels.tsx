"use client";
import { type ReactNode, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { useForm } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";

type StepPanelsProps = {
  panels: readonly { key: string; content: ReactNode }[];
  words: { next: string; back: string; submit: string; steps: readonly string[] };
};

/** One form in screens of at most three fields; a refusal opens them all, so that no message is hidden. */
export function StepPanels({ panels, words }: StepPanelsProps) {
  const [step, setStep] = useState(0);
  const { messages } = useForm();
  const refused = Object.keys(messages).length > 0;
  const last = step === panels.length - 1;
  return (
    <>
      {panels.map(({ key, content }, at) => (
        <div key={key} hidden={!refused && at !== step}>
          {refused ? null : <p className="mb-3 text-sm text-ink-2">{words.steps[at]}</p>}
          {content}
        </div>
      ))}
      <div className="mt-4 flex flex-wrap gap-3">
        {last || refused ? (
          <SubmitButton className="flex-1 text-lg">{words.submit}</SubmitButton>
        ) : (
          <button type="button" className={buttonClass("primary", "flex-1 text-lg")} onClick={() => setStep(step + 1)}>
            {words.next}
          </button>
        )}
        {step > 0 && !refused ? (
          <button type="button" className={buttonClass()} onClick={() => setStep(step - 1)}>
            {words.back}
          </button>
        ) : null}
      </div>
    </>
  );
}
