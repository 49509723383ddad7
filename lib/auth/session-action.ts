import "server-only";
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

/** For the one form that stands open before there is any account. */
export function openAction<Schema extends z.ZodType>(
  schema: Schema,
  command: (input: z.output<Schema>) => Promise<void>,
  then: Then,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return (_previous, form) =>
    answer(form, async () => {
      await command(parseForm(schema, form));
      return then();
    });
}
