import { type FormState, idle } from "@/lib/kernel/form-state";
import { newDeviceId } from "./device-id";
import type { FormAction } from "./form";
import { keptEvent } from "./form-memory";

/** The hidden fields a record is named by and counted on with, where the page keeps it again and again without being drawn anew. */
export type Counted = { id: string; version: string };

type Keeping = {
  action: FormAction;
  after: number;
  counted: Counted | undefined;
  /** What the server answered; null while nobody answers. */
  told: (answer: FormState | null) => void;
};

const again = 4_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Keeps what is typed in a form on the server, one sending at a time. What a lost network swallowed is sent again as it was and taken in once.
 * Whoever presses a button waits for what is being kept. Gives back how to stop; what has not been sent yet then goes at once.
 */
export function keepForm(form: HTMLFormElement, { action, after, counted, told }: Keeping): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let [stopped, held] = [false, false];

  const keep = async () => {
    const data = takeOut(form, counted);
    for (let answered = false; !answered; ) {
      try {
        const answer = await action(idle, data);
        answered = true;
        if (answer.status === "ok") taken(form, counted, data);
        told(answer);
      } catch {
        told(null);
        if (stopped) return;
        await pause(again);
      }
    }
  };
  const begin = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const mine = (sending ?? Promise.resolve()).then(keep).finally(() => {
      if (sending === mine) sending = undefined;
    });
    sending = mine;
    return mine;
  };
  // A field may stand elsewhere on the page and belong to the form by name.
  const typed = ({ target }: Event) => {
    if ((target as HTMLInputElement | null)?.form !== form) return;
    clearTimeout(waiting);
    waiting = setTimeout(begin, after);
  };
  const hold = (event: SubmitEvent) => {
    if (waiting === undefined && !sending) return;
    event.preventDefault();
    event.stopPropagation();
    if (held) return;
    held = true;
    const kept = waiting === undefined ? sending : begin();
    void kept?.then(() => {
      held = false;
      form.requestSubmit(event.submitter);
    });
  };

  document.addEventListener("input", typed);
  form.addEventListener("submit", hold);
  return () => {
    stopped = true;
    document.removeEventListener("input", typed);
    form.removeEventListener("submit", hold);
    if (waiting !== undefined) void begin();
  };
}

const fieldOf = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement;

/** The form as it stands; a record not yet begun is named here, so that it is begun once. */
function takeOut(form: HTMLFormElement, counted: Counted | undefined): FormData {
  if (counted && fieldOf(form, counted.id).value === "") fieldOf(form, counted.id).value = newDeviceId();
  const data = new FormData(form);
  if (counted) data.set("sentKey", newDeviceId());
  return data;
}

function taken(form: HTMLFormElement, counted: Counted | undefined, sent: FormData): void {
  form.dispatchEvent(new Event(keptEvent));
  if (counted) fieldOf(form, counted.version).value = String(Number(sent.get(counted.version)) + 1);
}
