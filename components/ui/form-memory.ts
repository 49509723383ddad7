type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Values = Record<string, string[]>;
/** What was typed, what stood there before, and when. */
type Kept = { typed: Values; before: Values; at: number };
export type Memory = { keep: () => void; settle: () => void };

/** Said to a form by what keeps it on the server. */
export const keptEvent = "kept";

const longest = 7 * 86_400_000;
const boxes = ["radio", "checkbox"];
const typable = ["text", "date", "month", "time", "tel", "email", "search", "url", ...boxes];

/** Passwords, codes and files are never kept, nor is a box that ticks rows of a table. */
const isKept = (form: HTMLFormElement, element: Element): element is Control => {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return element.name !== "";
  if (!(element instanceof HTMLInputElement) || element.name === "") return false;
  const box = boxes.includes(element.type);
  return typable.includes(element.type) && element.autocomplete !== "one-time-code" && (!box || form.contains(element));
};

const controlsOf = (form: HTMLFormElement) => [...form.elements].filter((element) => isKept(form, element));
const isBox = (control: Control): control is HTMLInputElement => boxes.includes(control.type);

type Reading = { value: (control: Control) => string; chosen: (box: HTMLInputElement) => boolean };
const typed: Reading = { value: ({ value }) => value, chosen: ({ checked }) => checked };
/** As the server drew it: a browser that reloads puts values back on its own. */
const drawn: Reading = {
  value: (control) =>
    control instanceof HTMLSelectElement
      ? (([...control.options].find(({ defaultSelected }) => defaultSelected) ?? control.options[0])?.value ?? "")
      : control.defaultValue.replaceAll("\r\n", "\n"),
  chosen: ({ defaultChecked }) => defaultChecked,
};

function valuesOf(form: HTMLFormElement, { value, chosen }: Reading): Values {
  const values: Values = {};
  for (const control of controlsOf(form)) {
    const known = values[control.name] ?? [];
    values[control.name] = isBox(control) && !chosen(control) ? known : [...known, value(control)];
  }
  return values;
}

const same = (one: string[] | undefined, other: string[] | undefined) => JSON.stringify(one) === JSON.stringify(other);

/** Whose page this is; without a person nothing is kept. */
const personHere = () => document.querySelector<HTMLElement>("[data-person]")?.dataset.person;

/** A member's own phone keeps it when the browser is closed, the shared computer of an office only as long as its tab. */
const shelf = () => (location.pathname.startsWith("/me") ? localStorage : sessionStorage);

/** One form of one record: the same address, hidden names and button. */
const keyOf = (form: HTMLFormElement, person: string) => {
  const hidden = [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]:not([name=version])")].map(
    ({ value }) => value,
  );
  const submit = form.querySelector("button[type=submit]")?.textContent ?? "";
  return `form:${person}:${location.pathname}:${[form.id, ...hidden, submit].join(":")}`;
};

function read(key: string): Kept | null {
  const stored = shelf().getItem(key);
  const kept = stored ? (JSON.parse(stored) as Kept) : null;
  return kept && Date.now() - kept.at < longest ? kept : null;
}

/** Puts back what was typed where the record still says what it said then. */
function restore(form: HTMLFormElement, kept: Kept, before: Values): boolean {
  const names = Object.keys(kept.typed).filter((name) => name in before && same(before[name], kept.before[name]));
  const places: Record<string, number> = {};
  for (const control of controlsOf(form)) {
    if (!names.includes(control.name)) continue;
    const values = kept.typed[control.name] ?? [];
    if (isBox(control)) control.checked = values.includes(control.value);
    else {
      const place = places[control.name] ?? 0;
      places[control.name] = place + 1;
      control.value = values[place] ?? "";
    }
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return names.length > 0;
}

/** Nothing typed is lost: kept on this device while it is typed, put back when the page is opened again, dropped once the server has taken it. */
export function memoryOf(form: HTMLFormElement): Memory & { restored: boolean; stop: () => void } {
  const person = personHere();
  if (!person) return { restored: false, keep: () => undefined, settle: () => undefined, stop: () => undefined };
  const key = keyOf(form, person);
  let before = valuesOf(form, drawn);
  const kept = read(key);
  const keep = () => {
    const now = valuesOf(form, typed);
    const names = Object.keys(now).filter((name) => !same(now[name], before[name]));
    const pick = (values: Values) => Object.fromEntries(names.map((name) => [name, values[name] ?? []]));
    if (names.length === 0) return shelf().removeItem(key);
    shelf().setItem(key, JSON.stringify({ typed: pick(now), before: pick(before), at: Date.now() } satisfies Kept));
  };
  const settle = () => {
    before = valuesOf(form, typed);
    shelf().removeItem(key);
  };
  // A field may stand elsewhere on the page and belong to the form by name.
  const changed = ({ target }: Event) => {
    if ((target as Control | null)?.form === form) keep();
  };
  const stopped = new AbortController();
  for (const kind of ["input", "change"]) document.addEventListener(kind, changed, stopped);
  form.addEventListener(keptEvent, settle, stopped);
  const restored = kept ? restore(form, kept, before) : false;
  // What was typed before the scripts had loaded counts too.
  if (!restored) keep();
  return { restored, keep, settle, stop: () => stopped.abort() };
}

/** What others typed on this device is not this person's to see; without a person it is everybody's. */
export function forgetOthers(person?: string): void {
  for (const store of [localStorage, sessionStorage])
    for (const key of Object.keys(store))
      if (key.startsWith("form:") && (person === undefined || !key.startsWith(`form:${person}:`)))
        store.removeItem(key);
}
