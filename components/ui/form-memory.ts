/** Text fields only: passwords and files are never kept. */
const keep = (form: HTMLFormElement) =>
  [...form.elements].flatMap((element): [string, string][] => {
    const kept = element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement || isText(element);
    return kept && element.name && element.value ? [[element.name, element.value]] : [];
  });

const isText = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement &&
  ["text", "date", "time", "tel", "email", "search", "url"].includes(element.type);

const key = (form: HTMLFormElement) => `form:${location.pathname}:${form.id}`;

/** TIMEOUT promises that what was typed stays on this device until the person is back. */
export const remember = (form: HTMLFormElement) => sessionStorage.setItem(key(form), JSON.stringify(keep(form)));

/** Puts back what an expired session interrupted, once; says whether there was anything. */
export function recall(form: HTMLFormElement): boolean {
  const stored = sessionStorage.getItem(key(form));
  if (!stored) return false;
  sessionStorage.removeItem(key(form));
  const entries: unknown = JSON.parse(stored);
  if (!Array.isArray(entries)) return false;
  for (const [name, value] of entries) {
    const element = form.elements.namedItem(String(name));
    if (element && "value" in element) element.value = String(value);
  }
  return true;
}
