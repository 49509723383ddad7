import { fillingOf } from "@/components/sheets/filled";
import { findCaller } from "@/lib/auth/session";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { fillSheet } from "@/lib/documents/fill-sheet";
import { paperAnswer } from "@/lib/documents/papers";
import { isId } from "@/lib/kernel/ids";
import { refusalFrom } from "@/lib/kernel/refusal";
import { look, type Scope, type SessionView } from "@/lib/kernel/work";
import { readFigures, readList } from "@/lib/sheets/filling/queries";
import { findContent, findSheet } from "@/lib/sheets/queries";

/** A superior's own sheet, filled with what this organisation's records say today. */
export async function GET(_: Request, { params }: RouteContext<"/o/[org]/reports/sheets/[sheet]/fill">) {
  const { org, sheet } = await params;
  const caller = await findCaller(org);
  const paper =
    caller && isId(sheet)
      ? await look(caller, (scope, view) => filled(scope, view, sheet)).catch((error: unknown) => {
          if (refusalFrom(error)) return null;
          throw error;
        })
      : null;
  return paper ? paperAnswer(paper.bytes, "xlsx", paper.name) : new Response(null, { status: 404 });
}

async function filled(scope: Scope, view: SessionView, versionId: string) {
  if (view.capacity === "MEMBER") return null;
  const [sheet, campaign] = [await findSheet(scope, versionId), await findRunningCampaign(scope)];
  if (!campaign) return null;
  const isBranch = view.org?.isBranch === true;
  const listed = sheet.source === "NONE" ? null : await readList(scope, sheet.source, campaign, isBranch);
  const about = {
    unit: view.org?.name ?? "",
    reporter: view.person.name,
    today: scope.today,
    year: campaign.year,
    campaign: campaign.title,
  };
  const filling = fillingOf(sheet, about, await readFigures(scope, campaign, isBranch), listed);
  return {
    bytes: fillSheet(await findContent(scope, versionId), filling),
    name: `${sheet.title}-${view.org?.shortName ?? ""}-${scope.today}`,
  };
}
