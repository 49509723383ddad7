import type { ReactNode } from "react";
import type { z } from "zod";
import type { FormAction } from "@/components/ui/form";
import { reclassifyOrgAction, renameOrgAction } from "@/lib/auth/orgs/changes/actions";
import type { Locale } from "@/lib/i18n/locales";
import type { Scope } from "@/lib/kernel/work";
import { type Paper, reclassifyOrgSchema, renameOrgSchema } from "@/lib/orgs/changes/schema";
import { planReclassify, planRename } from "@/lib/orgs/plans/queries";
import { type ChangeFormProps, ReclassifyForm, RenameForm } from "./change-forms";
import { foreseeReclassify, foreseeRename } from "./foresight";
import type { Foresight } from "./preview";

type Typed = Readonly<Record<string, string | number | readonly string[] | undefined>> & Paper & { target: string };
type Foreseen = { foresight: Foresight; typed: Typed };

export type Change = {
  Form: (props: ChangeFormProps) => ReactNode;
  action: FormAction;
  /** What the change in this address would do; null where the address does not say a whole one. */
  foresee: (locale: Locale, scope: Scope, query: Readonly<Record<string, unknown>>) => Promise<Foreseen | null>;
};

type Steps<Input, Plan> = {
  schema: z.ZodType<Input>;
  plan: (scope: Scope, input: Input) => Promise<Plan>;
  foresee: (locale: Locale, plan: Plan, input: Input) => Foresight;
};

const change = <Input extends Typed, Plan>(
  Form: Change["Form"],
  action: FormAction,
  { schema, plan, foresee }: Steps<Input, Plan>,
): Change => ({
  Form,
  action,
  async foresee(locale, scope, query) {
    const read = schema.safeParse(query);
    if (!read.success) return null;
    return { typed: read.data, foresight: foresee(locale, await plan(scope, read.data), read.data) };
  },
});

export const changes = {
  rename: change(RenameForm, renameOrgAction, { schema: renameOrgSchema, plan: planRename, foresee: foreseeRename }),
  reclassify: change(ReclassifyForm, reclassifyOrgAction, {
    schema: reclassifyOrgSchema,
    plan: planReclassify,
    foresee: foreseeReclassify,
  }),
} satisfies Record<string, Change>;
export type ChangeName = keyof typeof changes;

export const isChange = (name: string): name is ChangeName => Object.hasOwn(changes, name);

/** The changes that make sense for an org as it is. */
export const changesFor = (): ChangeName[] => ["rename", "reclassify"];
