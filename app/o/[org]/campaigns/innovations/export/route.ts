import { getLocale } from "next-intl/server";
import { findCaller } from "@/lib/auth/session";
import { listInnovations } from "@/lib/campaigns/innovations/queries";
import { innovationFilters } from "@/lib/campaigns/innovations/schema";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { innovationLedger } from "@/lib/documents/innovation-ledger";
import { ledgerAnswer } from "@/lib/documents/ledger-paper";
import { paperKind } from "@/lib/documents/papers";
import { look } from "@/lib/kernel/work";

/** 创新项目台账 as a workbook or for the printer, under the filter of the page it was asked from. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/campaigns/innovations/export">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const { searchParams } = new URL(request.url);
  const state = innovationFilters.find((one) => one === searchParams.get("state"));
  const below = searchParams.get("scope") === "below";
  const caller = await findCaller(org);
  const ledger =
    caller &&
    (await look(caller, async (scope, view) => {
      const campaign = await findRunningCampaign(scope);
      const rows = campaign ? await listInnovations(scope, campaign.id, { below, state, whole: true }) : [];
      return innovationLedger({
        ...{ locale, rows, orgName: view.org?.name ?? "", reporter: view.person.name, today: scope.today },
      });
    }));
  if (!ledger) return new Response(null, { status: 404 });
  const kind = paperKind(searchParams.get("as"), ["xlsx", "docx", "pdf"]);
  return ledgerAnswer(ledger, kind, `${ledger.name}-${ledger.day}`);
}
