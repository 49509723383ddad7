import { getLocale } from "next-intl/server";
import { ledgerSheet } from "@/components/reviews/ledger-sheet";
import { findCaller } from "@/lib/auth/session";
import { ledgerBuffer } from "@/lib/documents/ledger";
import { ledgerPdf } from "@/lib/documents/ledger-pdf";
import { officialDocx } from "@/lib/documents/official-docx";
import { officialPdf } from "@/lib/documents/official-pdf";
import { schemeDocument, summaryDocument } from "@/lib/documents/review-archive";
import { type Part, zip } from "@/lib/documents/zip";
import type { Locale } from "@/lib/i18n/locales";
import { readFileKept } from "@/lib/kernel/files";
import { isId } from "@/lib/kernel/ids";
import { look, type Scope, type SessionView } from "@/lib/kernel/work";
import { listLedger } from "@/lib/reviews/ledger/queries";
import { findArrangement, lookForRound } from "@/lib/reviews/rounds/queries";
import { listSessions } from "@/lib/reviews/sessions/queries";
import { listScans, type SignatureScan } from "@/lib/reviews/signatures/queries";
import { findSummary } from "@/lib/reviews/summaries/queries";

/** REV-46: the whole archive of a round in one file: scheme and sittings, records, summary. */
export async function GET(_: Request, { params }: RouteContext<"/o/[org]/reviews/[roundId]/archive/file">) {
  const [{ org, roundId }, locale] = [await params, await getLocale()];
  const caller = await findCaller(org);
  const found =
    caller && isId(roundId) ? await look(caller, (scope, view) => gather(scope, view, roundId, locale)) : null;
  if (!found) return new Response(null, { status: 404 });
  const { title, scheme, ledger, summary, scans } = found;
  const parts: Part[] = [
    { path: "1 点评方案和会议记录.pdf", bytes: officialPdf(scheme) },
    { path: "2 点评记录.pdf", bytes: await ledgerPdf(ledger) },
    { path: "2 点评记录.xlsx", bytes: await ledgerBuffer(ledger) },
    ...(summary ? [{ path: "3 点评小结.docx", bytes: await officialDocx(summary) }] : []),
    ...(await Promise.all(scans.map(signedPaper))).flat(),
  ];
  return new Response(new Uint8Array(zip(parts)), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${title}.zip`)}`,
      "cache-control": "private, no-store",
    },
  });
}

/** What the leader signed, as it came back; none where its bytes are gone. */
async function signedPaper({ number, sha256, mediaType }: SignatureScan): Promise<Part[]> {
  const bytes = await readFileKept(sha256);
  return bytes ? [{ path: `4 签字表第${number}号.${mediaType.replace(/^.*\//, "")}`, bytes: Buffer.from(bytes) }] : [];
}

async function gather(scope: Scope, { org, person }: SessionView, roundId: string, locale: Locale) {
  const round = await lookForRound(scope, roundId);
  if (!round || round.state === "PREPARING") return null;
  const [orgName, today] = [org?.name ?? "", scope.today];
  const arrangement = await findArrangement(scope, round);
  const sessions = await listSessions(scope, round);
  const rows = await listLedger(scope, { side: "given", round: roundId }, 20_000);
  const summary = await findSummary(scope, round);
  const scans = await listScans(scope, { roundId });
  return {
    title: `${orgName}${round.title}点评档案`,
    scheme: schemeDocument({ orgName, today, round, ...arrangement, sessions }),
    ledger: ledgerSheet(rows, { locale, unit: orgName, reporter: person.name, day: today }),
    summary: summary ? summaryDocument(orgName, round, summary, today) : null,
    scans,
  };
}
