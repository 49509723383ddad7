import { LinkButton } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** 承诺书 to print and sign, to set anew in Word, or as a sheet (PLG-10). */
export function LetterLinks({ locale, href }: { locale: Locale; href: string }) {
  const words = loadWords(locale, "pledges");
  return (
    <>
      <LinkButton href={href} plain>
        {words("actions.letter")}
      </LinkButton>
      <LinkButton href={`${href}?as=docx`} plain>
        {words("actions.letterWord")}
      </LinkButton>
      <LinkButton href={`${href}?as=xlsx`} plain>
        {words("actions.letterSheet")}
      </LinkButton>
    </>
  );
}
