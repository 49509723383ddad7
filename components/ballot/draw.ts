import type { ReactElement } from "react";
import { doctype } from "@/components/shell/public-page";
import { readLocale } from "@/lib/i18n/locales";
import { readSize } from "@/lib/i18n/sizes";
import type { Look } from "./frame";

/** Language and type size come from the address alone: the ballot path reads no cookie. */
export function lookOf(request: Request, path: string): Look {
  const { searchParams } = new URL(request.url);
  return { locale: readLocale(searchParams.get("lang")), size: readSize(searchParams.get("size")), path };
}

// same-origin, not no-referrer: that would make the Origin of the form's own post null.
const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex, nofollow",
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

/** A whole document without scripts. Loaded on use: a static import of the renderer is refused in a route. */
export async function draw(page: ReactElement, status = 200): Promise<Response> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return new Response(doctype + renderToStaticMarkup(page), { status, headers });
}

/** Where a form leads on, for browsers without scripts. */
export const leadTo = (address: string): Response =>
  new Response(null, { status: 303, headers: { ...headers, Location: address } });
