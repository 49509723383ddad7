"use client";
import { type ReactNode, useActionState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import type { FormAction } from "@/components/ui/form";
import { FormContext, type FormWords } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { RefusalSummary } from "@/components/ui/refusal-summary";
import { idle } from "@/lib/kernel/form-state";

type OneTimeFormProps = { action: FormAction; words: FormWords; submit: string; children: ReactNode };

/** A form whose answer stays on the page until the person leaves it: a password is shown once, not in passing. */
export function OneTimeForm({ action, words, submit, children }: OneTimeFormProps) {
  const [state, dispatch, pending] = useActionState(action, idle);
  // No refresh: drawing the page anew would take the password away with the form.
  if (state.status === "ok" && state.message) return <Notice title={state.message} live />;
  const refused = state.status === "refused" ? state : undefined;
  const context = { pending, words, messages: refused?.fields ?? {}, values: refused?.values ?? {} };
  return (
    <form action={dispatch} noValidate aria-busy={pending}>
      {refused ? <RefusalSummary refusal={refused} /> : null}
      <FormContext value={context}>{children}</FormContext>
      <button type="submit" aria-disabled={pending || undefined} className={buttonClass()}>
        {pending ? words.pending : submit}
      </button>
    </form>
  );
}
