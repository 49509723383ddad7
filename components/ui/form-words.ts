import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { AutosaveWords } from "./autosave";
import type { FormWords } from "./form-context";

export function formWords(locale: Locale): FormWords {
  const words = loadWords(locale, "common");
  return {
    pending: words("buttons.submitting"),
    required: words("forms.required"),
    restored: words("forms.restored"),
  };
}

export function autosaveWords(locale: Locale): AutosaveWords {
  const words = loadWords(locale, "common");
  return { saved: words("forms.savedAt", { time: "{time}" }), lost: words("forms.lost") };
}
