import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { Refusal } from "@/lib/kernel/refusal";

const missing = (error: unknown) =>
  (error instanceof Refusal && error.code === "NOT_FOUND") ||
  (error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404");

/** A record the scope does not reach draws the same as one that never was: in the frame, so that the way on stays. */
export function missingOr(error: unknown, locale: Locale, home: string): ReactNode {
  if (missing(error)) return <Missing locale={locale} home={home} />;
  throw error;
}

function Missing({ locale, home }: { locale: Locale; home: string }) {
  const words = loadWords(locale, "faults");
  return (
    <div className="max-w-xl py-10">
      <h1 className="mb-3 text-xl font-semibold">{loadWords(locale, "refusals")("codes.NOT_FOUND")}</h1>
      <p className="mb-6">{words("missing")}</p>
      <LinkButton href={home} tone="primary">
        {words("home")}
      </LinkButton>
    </div>
  );
}
