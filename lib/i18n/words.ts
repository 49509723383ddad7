import { createTranslator } from "use-intl/core";
import { catalogues, type Messages, type Namespace } from "./catalogues";
import { type Locale, timeZone } from "./locales";

const translator = <N extends Namespace>(locale: Locale, namespace: N) =>
  createTranslator<Messages, N>({ locale, messages: catalogues[locale], namespace, timeZone });

export type Words<N extends Namespace> = ReturnType<typeof translator<N>>;

const kept = new Map<string, unknown>();

/** Words outside React's request context: public pages, papers, jobs. Inside pages use next-intl's getTranslations. */
export function loadWords<N extends Namespace>(locale: Locale, namespace: N): Words<N> {
  const key = `${locale}/${namespace}`;
  // A translator compiles each message once, so one is kept per language and module.
  const words = (kept.get(key) as Words<N> | undefined) ?? translator(locale, namespace);
  kept.set(key, words);
  return words;
}
