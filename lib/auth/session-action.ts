import "server-only";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { FormState } from "@/lib/kernel/form-state";
import { Refusal } from "@/lib/kernel/refusal";
import { type After, answer, parseForm } from "./action";
import { readSecretHash } from "./session";

type Then = () => After | Promise<After>;

/** For what concerns the session alone, in no org: the account's own password. */
export function sessionAction<Schema extends z.ZodType>(
  schema: Schema,
  command: (secretHash: string, input: z.output<Schema>) => Promise<void>,
  then: Then,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return (_previous, form) =>
    answer(form, async () => {
      const secretHash = await readSecretHash();
      if (!secretHash) throw new Refusal("TIMEOUT");
      await command(secretHash, parseForm(schema, form));
      return then();
    });
}

/** For forms that stand open before there is a session. */
export function openAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (input: z.output<Schema>) => Promise<Result>,
  then: (result: Result) => After | Promise<After>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return (_previous, form) =>
    answer(form, async () => {
      return then(await command(parseForm(schema, form)));
    });
}

/** For what changes the session's cookie: the page is drawn anew with the answer, so the server itself leads on. */
export function leading(
  act: (previous: FormState, form: FormData) => Promise<FormState>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (previous, form) => {
    const state = await act(previous, form);
    if (state.status === "ok" && state.goTo) redirect(state.goTo);
    return state;
  };
}
