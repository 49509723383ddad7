import type { Stream } from "../random";

const choices = /\{([^{}]*)\}/gu;

/** Fills every `{a|b}` of a row; equal choice lists in matter and target take the same word. */
export function worded(stream: Stream, texts: readonly string[]): string[] {
  const taken = new Map<string, string>();
  return texts.map((text) =>
    text.replace(choices, (_, list: string) => {
      const numeric = /^[\d.|]+$/u.test(list);
      const chosen = (numeric ? taken.get(list) : undefined) ?? stream.pick(list.split("|"));
      taken.set(list, chosen);
      return chosen;
    }),
  );
}
