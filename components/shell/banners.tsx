import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type BannersProps = {
  locale: Locale;
  demo?: boolean | undefined;
  viewOnly?: boolean | undefined;
  /** In a rehearsal: where parts are changed. It is the one banner that is printed too. */
  rehearsal?: string | undefined;
};

/** What a person must know before reading anything else on the page. */
export function Banners({ locale, demo, viewOnly, rehearsal }: BannersProps) {
  const words = loadWords(locale, "shell");
  return (
    <>
      {rehearsal ? <RehearsalBanner locale={locale} href={rehearsal} /> : null}
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

function RehearsalBanner({ locale, href }: { locale: Locale; href: string }) {
  const words = loadWords(locale, "rehearsals");
  return (
    <section aria-label={words("banner")} className="bg-slate px-4 py-1.5 text-sm text-sheet desk:px-9">
      <strong className="mr-2 font-semibold">{words("banner")}</strong>
      {words("bannerNote")}{" "}
      <a href={href} data-screen-only className="inline-flex min-h-target items-center text-sheet underline">
        {words("parts")}
      </a>
    </section>
  );
}
