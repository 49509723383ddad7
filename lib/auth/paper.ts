import "server-only";
import type { z } from "zod";
import { env } from "@/lib/kernel/env";
import { Refusal, refusalFrom } from "@/lib/kernel/refusal";
import { begin, type SessionView, type Work } from "@/lib/kernel/work";
import { comesFromHere, parseForm } from "./action";
import { findCaller } from "./session";

export type Paper = { type: string; body: Uint8Array<ArrayBuffer> | string; name?: string };

type Order<Schema extends z.ZodType> = { org: string; back: string; schema: Schema };
type Produce<Input> = (work: Work, input: Input, place: { origin: string; view: SessionView }) => Promise<Paper>;

/**
 * A posted form whose answer is a paper that nothing keeps. It is drawn before the commit: what cannot be printed is
 * not done either. Refusals lead back to the page the form stands on.
 */
export async function answerPaper<Schema extends z.ZodType>(
  request: Request,
  { org, back, schema }: Order<Schema>,
  produce: Produce<z.output<Schema>>,
): Promise<Response> {
  try {
    if (!(await comesFromHere())) throw new Refusal("NOT_FOUND");
    const caller = await findCaller(org);
    if (!caller) throw new Refusal("TIMEOUT");
    const input = parseForm(schema, await request.formData());
    const origin = env.NEXTAUTH_URL ?? new URL(request.url).origin;
    const paper = await begin(caller, (work, view) => {
      if (view.mustChange) throw new Refusal("TIMEOUT");
      return produce(work, input, { origin, view });
    });
    return new Response(paper.body, { headers: headersOf(paper) });
  } catch (error) {
    const refusal = refusalFrom(error);
    if (!refusal) throw error;
    return new Response(null, { status: 303, headers: { Location: `${back}?refused=${refusal.code}` } });
  }
}

const headersOf = ({ type, name }: Paper): Record<string, string> => ({
  "Content-Type": type,
  "Cache-Control": "no-store",
  ...(name ? { "Content-Disposition": `attachment; filename="${name}"` } : {}),
});
