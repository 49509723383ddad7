import { lookOf } from "@/components/ballot/draw";
import type { Look } from "@/components/ballot/frame";
import { drawAnswer, drawReceived, drawSlip } from "@/components/ballot/pages";
import { receiveBallot } from "@/lib/evaluations/ballots/commands";
import { readByCode } from "@/lib/evaluations/ballots/queries";
import { receiptHash } from "@/lib/evaluations/receipts/hash";
import { readCode } from "@/lib/evaluations/slips/codes";

type Place = { params: Promise<{ code: string }> };

const lookAt = (request: Request, code: string): Look => lookOf(request, `/e/${encodeURIComponent(code)}`);

export async function GET(request: Request, { params }: Place) {
  const { code: typed } = await params;
  const code = readCode(typed);
  if (!code) return drawAnswer(lookAt(request, typed), "WRONG", null);
  return drawSlip(lookAt(request, code), await readByCode(code), receiptHash(code));
}

export async function POST(request: Request, { params }: Place) {
  const { code } = await params;
  const received = await receiveBallot(request, code);
  const slip = received.code ? await readByCode(received.code) : null;
  return drawReceived(lookAt(request, received.code ?? code), received, slip);
}
