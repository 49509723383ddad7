import { papersOf } from "@/components/noticeboard/board-papers";
import { visit } from "@/lib/auth/session";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { boardPosterPdf, boardSheetPdf, platesPdf } from "@/lib/documents/board-papers";
import { paperAnswer } from "@/lib/documents/papers";
import { loadWords } from "@/lib/i18n/words";
import { env } from "@/lib/kernel/env";
import { asMissing, Refusal } from "@/lib/kernel/refusal";
import { listPrintPledges } from "@/lib/noticeboard/papers/queries";
import { type Sheet, sheets } from "@/lib/noticeboard/papers/rules";

/** 张贴用纸 as PDF: the board sheet, plates, duty cards, the poster (PLG-33). */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/noticeboard/print/[sheet]">) {
  const { org, sheet: asked } = await params;
  const sheet = sheets.find((one) => one === asked);
  if (!sheet) return new Response(null, { status: 404 });
  const papers = await visit(org, async (scope, view) => {
    const campaign = await findRunningCampaign(scope);
    if (!campaign || !view.org) throw new Refusal("NOT_FOUND");
    const pledges = await listPrintPledges(scope, campaign);
    const origin = env.NEXTAUTH_URL ?? new URL(request.url).origin;
    return papersOf({ org: view.org, campaign: campaign.title, today: scope.today, origin, pledges });
  }).catch(asMissing);
  if (!papers || (sheet === "poster" && !papers.url)) return new Response(null, { status: 404 });
  const drawn: Record<Sheet, () => Buffer> = {
    "sheet-a3": () => boardSheetPdf(papers, "a3"),
    "sheet-a4": () => boardSheetPdf(papers, "a4"),
    plates: () => platesPdf(papers, "plate"),
    "duty-cards": () => platesPdf(papers, "card"),
    poster: () => boardPosterPdf(papers),
  };
  return paperAnswer(drawn[sheet](), "pdf", `${loadWords("zh-CN", "noticeboard")(`print.${sheet}`)}-${papers.org}`);
}
