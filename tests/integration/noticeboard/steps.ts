import { begin, type Caller, type Work } from "@/lib/kernel/work";
import { registerOpinionsSchema } from "@/lib/noticeboard/opinions/schema";
import { submitOpinion } from "@/lib/noticeboard/wall/commands";
import type { TestOrg } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";

export const act = <Input, Result>(by: Caller, command: (work: Work, input: Input) => Promise<Result>, input: Input) =>
  begin(by, (work) => command(work, input));

let visitor = 0;

/** From the board, as the form sends it, each time from another address and some minutes after the last. */
export async function submit(org: TestOrg, text: string, given: Record<string, string> = {}) {
  await adminSql("update opinion set received_at = received_at - interval '5 minutes'");
  visitor += 1;
  return send(org, text, `visitor ${visitor}`, given);
}

export function send({ code }: { code: string }, text: string, address: string, given: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ text, kind: "ADVICE", ...given })) form.append(name, value);
  return submitOpinion(code, form, address);
}

export async function idOf({ id }: TestOrg, number: number | undefined): Promise<string> {
  const found = await adminSql<{ id: string }>("select id from opinion where org_id = $1 and number = $2", [
    id,
    number,
  ]);
  return found[0]?.id ?? "";
}

export const symposium = (day: string, lines: string) =>
  registerOpinionsSchema.parse({
    ...{ channel: "SYMPOSIUM", kind: "ADVICE", giverKind: "服务对象", occasion: "政风行风评议员座谈会" },
    ...{ receivedOn: day, lines },
  });
