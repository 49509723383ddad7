import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { NearCopy as Copy } from "@/lib/pledges/copies/queries";

/** 内容雷同, for the author and the examiner alone: it names what is near and stops nobody. */
export function NearCopy({ locale, copy }: { locale: Locale; copy: Copy | undefined }) {
  if (!copy) return null;
  const words = loadWords(locale, "pledges");
  const { number, pledger, similarity } = copy;
  const percent = Math.round(similarity * 100);
  const title = copy.own
    ? words("copies.own", { number, percent })
    : words("copies.others", { number, pledger, percent });
  return <Notice tone="warn" title={title} />;
}
