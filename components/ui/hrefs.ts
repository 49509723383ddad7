export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The same address with some parameters changed; `undefined` drops one. Filters live in the URL. */
export function withQuery(path: string, query: Query, changes: Query = {}): string {
  const merged = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...changes })) {
    for (const one of value === undefined ? [] : [value].flat()) merged.append(name, one);
  }
  const text = merged.toString();
  return text ? `${path}?${text}` : path;
}
