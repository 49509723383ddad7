import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { buttonClass } from "./button-class";
import type { Choice } from "./choices";
import { ColumnChoice, type Columns } from "./column-choice";
import { controlClass } from "./control-class";

type Filter = { name: string; label: string; value?: string | undefined; options: readonly Choice[] };
type Day = { name: string; label: string; value?: string | undefined };

type ListToolbarProps = {
  locale: Locale;
  /** The list's own address; 重置 leads there. */
  path: string;
  search?: { name: string; value?: string | undefined; label?: string };
  filters?: readonly Filter[];
  dates?: readonly Day[];
  columns?: Columns;
  /** Parameters that a new query keeps, such as the order. */
  kept?: Readonly<Record<string, string | undefined>>;
};

/** Conditions of a list as a plain GET form: they live in the URL and need no script. */
export function ListToolbar({ locale, path, search, filters = [], dates = [], columns, kept = {} }: ListToolbarProps) {
  const words = loadWords(locale, "common");
  const hint = search?.label ?? words("lists.searchHint");
  return (
    <form
      action={path}
      aria-label={words("lists.filters")}
      data-screen-only
      className="mb-2.5 flex flex-wrap items-center gap-2.5"
    >
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {search ? (
        <input
          type="search"
          name={search.name}
          defaultValue={search.value}
          placeholder={hint}
          aria-label={hint}
          className={`${controlClass} min-w-44 flex-1`}
        />
      ) : null}
      {filters.map(({ name, label, value, options }) => (
        <select
          key={name}
          name={name}
          defaultValue={value ?? ""}
          aria-label={label}
          className={`${controlClass} max-w-full`}
        >
          <option value="">{label}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ))}
      {dates.map(({ name, label, value }) => (
        <label key={name} className="flex items-center gap-1.5 text-sm text-ink-2">
          {label}
          <input type="date" name={name} defaultValue={value} className={`${controlClass}`} />
        </label>
      ))}
      <button type="submit" className={buttonClass("primary")}>
        {words("lists.query")}
      </button>
      <a href={path} className={buttonClass()}>
        {words("lists.reset")}
      </a>
      {columns ? (
        <ColumnChoice columns={columns} label={words("lists.columns")} apply={words("lists.applyColumns")} />
      ) : null}
    </form>
  );
}
