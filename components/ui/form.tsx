"use client";
import { useRouter } from "next/navigation";
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { type FormState, idle } from "@/lib/kernel/form-state";
import { CapacityLine } from "./capacity";
import { FormContext, type FormWords } from "./form-context";
import { type Memory, memoryOf } from "./form-memory";
import { RefusalSummary } from "./refusal-summary";
import { rowBoxes } from "./select-all";
import { toast } from "./toast";

export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

type ActionFormProps = {
  action: FormAction;
  words: FormWords;
  id?: string;
  className?: string;
  /** Empty the fields once the server has taken them, for forms that add one row after another. */
  clear?: boolean;
  /** Off where not even the own device may keep a word, as of what is said without a name. */
  keeps?: boolean;
  /** Ticked boxes that belong to another form of the page and travel with this one as well. */
  take?: { form: string; name: string };
  children: ReactNode;
};

/** A form around a server action: nothing typed is lost, nothing is sent twice. Works before scripts load. */
export function ActionForm({
  action,
  words,
  id,
  className,
  clear = false,
  keeps = true,
  take,
  children,
}: ActionFormProps) {
  const [state, dispatch, pending] = useActionState(action, idle);
  const form = useRef<HTMLFormElement>(null);
  useAnswer(state, form, { clear, keeps, words });

  const refused = state.status === "refused" ? state : undefined;
  const context = useMemo(
    () => ({ pending, words, messages: refused?.fields ?? {}, values: refused?.values ?? {} }),
    [pending, words, refused],
  );

  // Sent by hand: React empties the fields of a form whose `action` has run, refusals included.
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter instanceof HTMLButtonElement && submitter.name) data.append(submitter.name, submitter.value);
    if (take) for (const box of rowBoxes(take.form, take.name)) if (box.checked) data.append(take.name, box.value);
    startTransition(() => dispatch(data));
  };

  return (
    <form
      ref={form}
      id={id}
      action={dispatch}
      onSubmit={send}
      onKeyDown={holdWhileComposing}
      noValidate
      aria-busy={pending}
      className={className}
    >
      {refused ? <RefusalSummary refusal={refused} /> : null}
      <FormContext value={context}>{children}</FormContext>
      <CapacityLine />
    </form>
  );
}

/** Enter that picks a Chinese character must not submit; Safari only says so by key code 229. */
function holdWhileComposing(event: KeyboardEvent) {
  if (event.key === "Enter" && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault();
}

type Answered = { clear: boolean; keeps: boolean; words: FormWords };

function useAnswer(state: FormState, form: { current: HTMLFormElement | null }, { clear, keeps, words }: Answered) {
  const router = useRouter();
  const memory = useMemory(form, keeps, words.restored);
  useEffect(() => {
    if (state.status === "refused") memory.current?.keep();
    if (state.status !== "ok") return;
    if (state.message) toast(state.message);
    if (clear) form.current?.reset();
    memory.current?.settle();
    form.current?.closest("dialog")?.close();
    if (state.goTo) router.push(state.goTo);
    else router.refresh();
  }, [state, form, memory, clear, router]);
}

/** What the person had typed when the page was left, and what they type from now on. */
function useMemory(form: { current: HTMLFormElement | null }, keeps: boolean, restored: string) {
  const memory = useRef<Memory>(undefined);
  useEffect(() => {
    if (!form.current || !keeps) return;
    const found = memoryOf(form.current);
    memory.current = found;
    // In a dialog that is closed it waits to be seen.
    if (found.restored && form.current.offsetParent) toast(restored);
    return found.stop;
  }, [form, keeps, restored]);
  return memory;
}
