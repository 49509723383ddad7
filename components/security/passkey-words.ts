import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export function passkeyWords(locale: Locale) {
  const words = loadWords(locale, "access");
  return {
    working: words("passkeys.working"),
    failed: words("passkeys.failed"),
    unsupported: words("passkeys.unsupported"),
    TOO_MANY: words("passkeys.TOO_MANY"),
  };
}
