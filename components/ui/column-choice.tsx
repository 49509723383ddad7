import { buttonClass } from "./button-class";
import { Icon } from "./icons";

/** `shown` is what the URL's `cols` says; none means all. */
export type Columns = { all: readonly { key: string; header: string }[]; shown: readonly string[] };

export const shownColumns = <C extends { key: string }>(all: readonly C[], shown: readonly string[]): readonly C[] => {
  const chosen = all.filter(({ key }) => shown.includes(key));
  return chosen.length > 0 ? chosen : all;
};

/** Stands inside the toolbar's form, so a choice keeps the other conditions. */
export function ColumnChoice({ columns, label, apply }: { columns: Columns; label: string; apply: string }) {
  const shown = shownColumns(columns.all, columns.shown);
  return (
    <details className="relative">
      <summary className={buttonClass()}>
        {label}
        <Icon name="down" className="text-xs" />
      </summary>
      <div className="absolute right-0 z-10 mt-1 w-56 border border-line-2 bg-sheet p-3 max-sm:right-auto max-sm:left-0">
        {columns.all.map(({ key, header }) => (
          <label key={key} className="flex min-h-target items-center gap-2.5">
            <input
              type="checkbox"
              name="cols"
              value={key}
              defaultChecked={shown.some((column) => column.key === key)}
            />
            {header}
          </label>
        ))}
        <button type="submit" className={buttonClass("plain", "mt-2 w-full")}>
          {apply}
        </button>
      </div>
    </details>
  );
}
