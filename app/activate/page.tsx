import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { FrontPage } from "@/components/auth/front-page";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { FieldFrame } from "@/components/ui/field-frame";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "access")("activate.title") };
}

/** For a slip without a camera: the code is typed, and the form leads where the QR code would. */
export default async function ActivatePage({ searchParams }: { searchParams: Promise<{ code?: string }> }) {
  const { code } = await searchParams;
  if (code?.trim()) redirect(`/activate/${encodeURIComponent(code.trim().slice(0, 40))}`);
  const words = loadWords((await getLocale()) as Locale, "access");
  return (
    <FrontPage title={words("activate.title")}>
      <form action="/activate">
        <FieldFrame id="code" label={words("activate.code")} hint={words("activate.codeHint")}>
          <input
            id="code"
            name="code"
            required
            maxLength={40}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby="code-hint"
            className={`${controlClass} w-full`}
          />
        </FieldFrame>
        <button type="submit" className={buttonClass("primary", "w-full")}>
          {words("activate.next")}
        </button>
      </form>
    </FrontPage>
  );
}
