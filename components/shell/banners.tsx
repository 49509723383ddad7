import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type BannersProps = { locale: Locale; demo?: boolean | undefined; viewOnly?: boolean | undefined };

/** What a person must know before reading anything else on the page. */
export function Banners({ locale, demo, viewOnly }: BannersProps) {
  const words = loadWords(locale, "shell");
  return (
    <>
      {demo ? <Banner look="bg-gold-wash text-gold" title={words("demo")} note={words("demoNote")} /> : null}
      {viewOnly ? (
        <Banner look="bg-slate-wash text-slate" title={words("viewOnly")} note={words("viewOnlyNote")} />
      ) : null}
    </>
  );
}

function Banner({ look, title, note }: { look: string; title: string; note: string }) {
  return (
    <section aria-label={title} data-screen-only className={`px-4 py-1.5 text-sm desk:px-9 ${look}`}>
      <strong className="mr-2 font-semibold">{title}</strong>
      {note}
    </section>
  );
}
