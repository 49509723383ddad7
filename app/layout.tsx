import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Toaster } from "@/components/ui/toast";
import { readSize, sizeCookie } from "@/lib/i18n/sizes";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("shell");
  return {
    title: { default: words("product"), template: `%s · ${words("product")}` },
    description: words("description"),
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  return (
    <html lang={locale} data-size={readSize(jar.get(sizeCookie)?.value)}>
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  );
}
