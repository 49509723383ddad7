import { comesFromHere, parseForm } from "@/lib/auth/action";
import { findCaller } from "@/lib/auth/session";
import { slipsPdf } from "@/lib/documents/slips";
import { groupCode } from "@/lib/evaluations/slips/codes";
import { printSlips } from "@/lib/evaluations/slips/commands";
import { type PrintSlips, printSlipsSchema } from "@/lib/evaluations/slips/schema";
import { loadWords } from "@/lib/i18n/words";
import { env } from "@/lib/kernel/env";
import { Refusal, refusalFrom } from "@/lib/kernel/refusal";
import { begin, type Work } from "@/lib/kernel/work";

type Place = { params: Promise<{ org: string; roundId: string }> };

/** The one answer that holds the codes: a PDF that nothing keeps. Refusals lead back to the round's page. */
export async function POST(request: Request, { params }: Place) {
  const { org, roundId } = await params;
  try {
    if (!(await comesFromHere())) throw new Refusal("NOT_FOUND");
    const caller = await findCaller(org);
    if (!caller) throw new Refusal("TIMEOUT");
    const form = await request.formData();
    form.set("roundId", roundId);
    const input = parseForm(printSlipsSchema, form);
    const origin = env.NEXTAUTH_URL ?? new URL(request.url).origin;
    // Typeset before the commit: codes that could not be printed are not issued either.
    const pdf = await begin(caller, (work, view) => {
      if (view.mustChange) throw new Refusal("TIMEOUT");
      return printSheets(work, input, origin);
    });
    return new Response(new Uint8Array(pdf), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `attachment; filename="slips-${org}-${input.quantity}.pdf"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    const refusal = refusalFrom(error);
    if (!refusal) throw error;
    return new Response(null, {
      status: 303,
      headers: { Location: `/o/${org}/evaluations/${roundId}?refused=${refusal.code}` },
    });
  }
}

async function printSheets(work: Work, input: PrintSlips, origin: string): Promise<Buffer> {
  const { round, codes } = await printSlips(work, input);
  const evaluatorClass = loadWords("zh-CN", "evaluations")(`classes.${input.evaluatorClass}`);
  return slipsPdf({
    org: round.orgName,
    round: round.title,
    closingDay: round.closesOn,
    phone: round.orgPhone,
    address: `${new URL("/e", origin).host}/e`,
    slips: codes.map((code) => ({ url: new URL(`/e/${code}`, origin).href, code: groupCode(code), evaluatorClass })),
  });
}
