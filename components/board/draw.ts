import { createHash } from "node:crypto";
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

// same-origin, not no-referrer: that would make the Origin of the form's own post null.
const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "public, max-age=10",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

/** A whole document without scripts. Loaded on use: a static import of the renderer is refused in a route. */
async function written(page: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return doctype + renderToStaticMarkup(page);
}

export const draw = async (page: ReactElement, status = 200): Promise<Response> =>
  new Response(await written(page), { status, headers });

/** For a page that is read again and again: with the fingerprint by which a reader asks whether it changed. */
export async function drawTagged(page: ReactElement): Promise<Response> {
  const body = await written(page);
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return new Response(body, { headers: { ...headers, ETag: tag } });
}

/** For what belongs to one reader alone: a form, a receipt. */
export const drawOnce = async (page: ReactElement, status = 200): Promise<Response> =>
  new Response(await written(page), {
    status,
    headers: { ...headers, "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" },
  });
