import "server-only";
import { parseWithZod } from "@conform-to/zod/v4";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import { fieldMessage, refusalMessage } from "@/lib/i18n/refusals";
import type { FormState } from "@/lib/kernel/form-state";
import { logBug } from "@/lib/kernel/log";
import { Refusal, refusalFrom } from "@/lib/kernel/refusal";
import { begin, type Work } from "@/lib/kernel/work";
import { findCaller, touch } from "./session";

export type After = { message?: string; goTo?: string };
type Command<Input, Result> = (work: Work, input: Input) => Promise<Result>;
type Then<Input, Result> = (result: Result, input: Input, org: string) => After | Promise<After>;

/** Actions are public POST endpoints: a request that does not prove it comes from our own pages is refused. */
export async function comesFromHere(): Promise<boolean> {
  const given = await headers();
  const origin = given.get("origin");
  const host = given.get("x-forwarded-host") ?? given.get("host");
  if (origin) return URL.canParse(origin) && new URL(origin).host === host;
  return given.get("sec-fetch-site") === "same-origin";
}

// A password is never sent back to the page it was typed on.
const typed = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && !entry[0].startsWith("$") && !/password|token/i.test(entry[0]),
    ),
  );

/** A refusal as a form shows it: words beside the fields, and everything typed given back. */
export function refused(locale: Locale, refusal: Refusal, form: FormData): FormState {
  const fields = Object.fromEntries(
    Object.entries(refusal.fields).map(([name, key]) => [
      name,
      fieldMessage(locale, key, { ...refusal.details, ...refusal.limits[name] }),
    ]),
  );
  return {
    status: "refused",
    code: refusal.code,
    message: refusalMessage(locale, refusal.code, refusal.details),
    fields,
    values: typed(form),
  };
}

type Fault = { key: string; limit: { min?: number; max?: number } };

/** The first fault of a field, and what it may hold where that was crossed. */
function firstFault([issue]: z.core.$ZodIssue[]): Fault {
  const key = issue?.message ?? "invalid";
  if (issue?.code === "too_small") return { key, limit: { min: Number(issue.minimum) } };
  if (issue?.code === "too_big") return { key, limit: { max: Number(issue.maximum) } };
  return { key, limit: {} };
}

/** A browser sends each line break of a text as two characters; one is kept, as it was typed and as lengths count it. */
function withPlainBreaks(form: FormData): FormData {
  const plain = new FormData();
  for (const [name, value] of form)
    if (typeof value === "string") plain.append(name, value.replaceAll("\r\n", "\n"));
    else plain.append(name, value);
  return plain;
}

/** What the form says, by its schema; refuses INVALID with the message key of each field. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData): z.output<Schema> {
  const parsed = parseWithZod(withPlainBreaks(form), { schema, disableAutoCoercion: false, formatError: firstFault });
  if (parsed.status === "success") return parsed.value;
  const faults = Object.entries(parsed.error ?? {});
  throw new Refusal(
    "INVALID",
    Object.fromEntries(faults.map(([name, fault]) => [name, fault?.key ?? "invalid"])),
    {},
    Object.fromEntries(faults.map(([name, fault]) => [name, fault?.limit ?? {}])),
  );
}

/** Proves where the form comes from and answers it: what is refused in words, what is a bug by its number. */
export async function answer(form: FormData, task: () => Promise<After>): Promise<FormState> {
  const locale = (await getLocale()) as Locale;
  try {
    if (!(await comesFromHere())) throw new Refusal("NOT_FOUND");
    return { status: "ok", ...(await task()) };
  } catch (error) {
    const refusal = refusalFrom(error);
    if (refusal) return refused(locale, refusal, form);
    const number = logBug(error, { org: String(form.get("org") ?? "") });
    return {
      status: "refused",
      code: "BUG",
      message: refusalMessage(locale, "BUG", { number }),
      values: typed(form),
    };
  }
}

/**
 * page → form → `action(schema, command)` → prove who → parse → one transaction → answer.
 * The form carries `org`, the code of the org acted in. Messages of the schema are keys of `refusals.fields`.
 */
export function action<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: Command<z.output<Schema>, Result>,
  then: Then<z.output<Schema>, Result> = () => ({}),
): (previous: FormState, form: FormData) => Promise<FormState> {
  return (_previous, form) =>
    answer(form, async () => {
      const org = String(form.get("org") ?? "");
      const caller = await findCaller(org);
      if (!caller) throw new Refusal("TIMEOUT");
      void touch(caller.secretHash);
      const input = parseForm(schema, form);
      const result = await begin(caller, (work, view) => {
        if (view.mustChange) throw new Refusal("TIMEOUT");
        return command(work, input);
      });
      return then(result, input, org);
    });
}
