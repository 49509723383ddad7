import type { ReactElement } from "react";
import { doctype } from "@/components/shell/public-page";
import { readLocale } from "@/lib/i18n/locales";
import { readSize } from "@/lib/i18n/sizes";
import type { Look } from "./frame";

/** Language and type size come from the address, which is also the key under which a page is kept. */
export function lookOf(request: Request, path: string): Look {
  const { searchParams } = new URL(request.url);
  return { locale: readLocale(searchParams.get("lang")), size: readSize(searchParams.get("size")), path };
}

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "public, max-age=10",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

/** A whole document without scripts. Loaded on use: a static import of the renderer is refused in a route. */
export async function draw(page: ReactElement, status = 200): Promise<Response> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return new Response(doctype + renderToStaticMarkup(page), { status, headers });
}
