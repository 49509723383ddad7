import { getLocale } from "next-intl/server";
import { importTemplate } from "@/components/imports/template-sheet";
import { findCaller } from "@/lib/auth/session";
import { templateBuffer } from "@/lib/documents/sheet-template";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { importKinds } from "@/lib/imports/fields/schema";
import { keepsImports } from "@/lib/imports/policy";
import { look } from "@/lib/kernel/work";

const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An empty list of one kind, to be filled in. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/imports/template">) {
  const [{ org }, locale] = [await params, (await getLocale()) as Locale];
  const asked = new URL(request.url).searchParams.get("kind");
  const kind = importKinds.find((each) => each === asked) ?? "PEOPLE";
  const caller = await findCaller(org);
  const allowed = caller && (await look(caller, async (scope) => keepsImports(scope.actor, scope)));
  if (!allowed) return new Response(null, { status: 404 });
  const name = encodeURIComponent(`${loadWords(locale, "imports")(`kinds.${kind}`)}.xlsx`);
  return new Response(new Uint8Array(await templateBuffer(importTemplate(locale, kind))), {
    headers: {
      "content-type": sheet,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "cache-control": "private, no-store",
    },
  });
}
