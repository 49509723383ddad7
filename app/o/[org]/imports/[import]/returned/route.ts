import { getLocale } from "next-intl/server";
import { faultWords } from "@/components/imports/field-words";
import { findCaller } from "@/lib/auth/session";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { findReturned } from "@/lib/imports/returns/queries";
import { isId } from "@/lib/kernel/ids";
import { refusalFrom } from "@/lib/kernel/refusal";
import { look } from "@/lib/kernel/work";

/** The uploaded file with the wrong rows alone, each marked with what is wrong. */
export async function GET(_: Request, { params }: RouteContext<"/o/[org]/imports/[import]/returned">) {
  const [{ org, import: id }, locale] = [await params, (await getLocale()) as Locale];
  const caller = await findCaller(org);
  const title = loadWords(locale, "imports")("faults.column");
  const file =
    caller && isId(id)
      ? await look(caller, (scope) =>
          findReturned(scope, id, {
            title,
            wordsOf: (faults, headerOf) => faultWords(locale, faults, headerOf).join("；"),
          }),
        ).catch((error: unknown) => {
          if (refusalFrom(error)) return null;
          throw error;
        })
      : null;
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "cache-control": "private, no-store",
    },
  });
}
