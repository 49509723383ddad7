import { getLocale } from "next-intl/server";
import { indicatorSheet } from "@/components/campaigns/indicators/indicator-sheet";
import { findCaller } from "@/lib/auth/session";
import { listIndicators } from "@/lib/campaigns/indicators/queries";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { ledgerAnswer } from "@/lib/documents/ledger-paper";
import { paperKind } from "@/lib/documents/papers";
import { look } from "@/lib/kernel/work";

/** 指标完成情况 as a workbook, for Word or for the printer. */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/campaigns/indicators/export">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const { searchParams } = new URL(request.url);
  const below = searchParams.get("scope") === "below";
  const caller = await findCaller(org);
  const sheet =
    caller &&
    (await look(caller, async (scope, view) => {
      const campaign = await findRunningCampaign(scope);
      const rows = campaign ? await listIndicators(scope, campaign.id, { below, whole: true }) : [];
      return indicatorSheet({
        ...{ locale, rows, orgName: view.org?.name ?? "", reporter: view.person.name, today: scope.today },
      });
    }));
  if (!sheet) return new Response(null, { status: 404 });
  return ledgerAnswer(sheet, paperKind(searchParams.get("as"), ["xlsx", "docx", "pdf"]), `${sheet.name}-${sheet.day}`);
}
