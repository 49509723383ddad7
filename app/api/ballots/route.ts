import { lookOf } from "@/components/ballot/draw";
import { drawReceived, statusOf } from "@/components/ballot/pages";
import { type Received, receiveBallot } from "@/lib/evaluations/ballots/commands";
import { readByCode } from "@/lib/evaluations/ballots/queries";
import { receiptOf } from "@/lib/evaluations/receipts/rules";

/** The ballot path: `{code, overall, answers, comment}` as JSON, or the form of /e with its code in a field. */
export async function POST(request: Request) {
  const json = request.headers.get("content-type")?.includes("json") ?? false;
  const received = await receiveBallot(request);
  if (json) return answerJson(received);
  const { code } = received;
  return drawReceived(lookOf(request, code ? `/e/${code}` : "/e"), received, code ? await readByCode(code) : null);
}

function answerJson({ outcome, receipt, code }: Received): Response {
  const orgCode = code?.split("-")[0] ?? "";
  const body = receipt ? { outcome, receipt: receiptOf(orgCode, receipt) } : { outcome };
  return Response.json(body, {
    status: statusOf(outcome),
    headers: { "Cache-Control": "no-store", "Referrer-Policy": "same-origin" },
  });
}
