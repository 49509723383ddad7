import { slipSheets } from "@/components/access/slip-papers";
import { answerPaper } from "@/lib/auth/paper";
import { printSlips } from "@/lib/auth/slips/commands";
import { printSlipsSchema } from "@/lib/auth/slips/schema";

type Place = { params: Promise<{ org: string }> };

/** The one answer that holds the codes of 登录条. */
export async function POST(request: Request, { params }: Place) {
  const { org } = await params;
  return answerPaper(
    request,
    { org, back: `/o/${org}/people/accounts`, schema: printSlipsSchema },
    async (work, input, place) => slipSheets(await printSlips(work, input), place),
  );
}
