import { getLocale } from "next-intl/server";
import { slipSheets } from "@/components/access/slip-papers";
import { drawSlip } from "@/components/access/slip-screen";
import { answerPaper } from "@/lib/auth/paper";
import { resetAccount } from "@/lib/auth/slips/commands";
import { resetAccountSchema } from "@/lib/auth/slips/schema";

type Place = { params: Promise<{ org: string; person: string }> };

/** Reset with the member present: the code on the screen for their phone, or on a slip to take along. */
export async function POST(request: Request, { params }: Place) {
  const { org, person } = await params;
  const back = `/o/${org}/people/${person}`;
  return answerPaper(request, { org, back, schema: resetAccountSchema }, async (work, input, place) => {
    const slip = await resetAccount(work, { ...input, personId: person });
    return input.as === "PAPER"
      ? slipSheets([slip], place)
      : drawSlip(slip, { ...place, back, locale: await getLocale() });
  });
}
