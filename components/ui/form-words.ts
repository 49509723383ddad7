import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { FormWords } from "./form-context";

export function formWords(locale: Locale): FormWords {
  const words = loadWords(locale, "common");
  return {
    pending: words("buttons.submitting"),
    required: words("forms.required"),
    restored: words("forms.restored"),
  };
}
