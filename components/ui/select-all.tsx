"use client";

type SelectAllProps = { name: string; form: string; label: string };

export const rowBoxes = (form: string, name: string) =>
  [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].filter(
    (box) => box.name === name && box.form?.id === form,
  );

/** Ticks every row of the page; each box tells the others by an ordinary change event. */
export function SelectAll({ name, form, label }: SelectAllProps) {
  const tick = (checked: boolean) => {
    for (const box of rowBoxes(form, name)) box.checked = checked;
    document.getElementById(form)?.dispatchEvent(new Event("change", { bubbles: true }));
  };
  return (
    <label className="flex min-h-target items-center justify-center gap-2 max-sm:justify-start max-sm:px-3.5">
      <input type="checkbox" onChange={(event) => tick(event.currentTarget.checked)} />
      <span className="sm:sr-only">{label}</span>
    </label>
  );
}
