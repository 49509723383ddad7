import { getLocale } from "next-intl/server";
import { importTemplate } from "@/components/imports/template-sheet";
import { findCaller } from "@/lib/auth/session";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { templateBuffer } from "@/lib/documents/sheet-template";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type ImportKind, importKinds } from "@/lib/imports/fields/schema";
import { listIndicatorNames } from "@/lib/imports/indicators/queries";
import { keepsImports } from "@/lib/imports/policy";
import { look, type Scope } from "@/lib/kernel/work";

const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An empty list of one kind, to be filled in. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/imports/template">) {
  const [{ org }, locale] = [await params, (await getLocale()) as Locale];
  const asked = new URL(request.url).searchParams.get("kind");
  const kind = importKinds.find((each) => each === asked) ?? "PEOPLE";
  const caller = await findCaller(org);
  const names = caller && (await look(caller, (scope) => namesFor(scope, kind)));
  if (!names) return new Response(null, { status: 404 });
  const name = encodeURIComponent(`${loadWords(locale, "imports")(`kinds.${kind}`)}.xlsx`);
  return new Response(new Uint8Array(await templateBuffer(importTemplate(locale, kind, names))), {
    headers: {
      "content-type": sheet,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "cache-control": "private, no-store",
    },
  });
}

/** What the first column offers to choose from; null for whoever keeps no roll here. */
async function namesFor(scope: Scope, kind: ImportKind): Promise<string[] | null> {
  if (!keepsImports(scope.actor, scope)) return null;
  const campaign = kind === "INDICATORS" ? await findRunningCampaign(scope) : null;
  return campaign ? listIndicatorNames(scope, campaign.id) : [];
}
