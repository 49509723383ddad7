"use client";
import { Fault } from "@/components/ui/fault";
import { defaultLocale } from "@/lib/i18n/locales";
import "./globals.css";

type GlobalErrorProps = { error: Error & { digest?: string } };

export default function GlobalError({ error }: GlobalErrorProps) {
  const lang = typeof document === "undefined" ? defaultLocale : document.documentElement.lang || defaultLocale;
  return (
    <html lang={lang}>
      <body>
        <Fault number={error.digest} />
      </body>
    </html>
  );
}
