import type { ReactNode } from "react";
import type { z } from "zod";
import type { FormAction } from "@/components/ui/form";
import {
  closeOrgAction,
  mergeOrgAction,
  moveOrgAction,
  reclassifyOrgAction,
  renameOrgAction,
  splitOrgAction,
} from "@/lib/auth/orgs/changes/actions";
import type { Locale } from "@/lib/i18n/locales";
import type { Scope } from "@/lib/kernel/work";
import {
  closeOrgSchema,
  mergeOrgSchema,
  moveOrgSchema,
  type Paper,
  reclassifyOrgSchema,
  renameOrgSchema,
  splitOrgSchema,
} from "@/lib/orgs/changes/schema";
import { planClose, planMerge, planMove, planReclassify, planRename, planSplit } from "@/lib/orgs/plans/queries";
import { type ChangeFormProps, ReclassifyForm, RenameForm } from "./change-forms";
import { foreseeReclassify, foreseeRename } from "./foresight";
import { foreseeClose, foreseeMerge, foreseeMove, foreseeSplit } from "./place-foresight";
import { CloseForm, MergeForm, MoveForm, SplitForm } from "./place-forms";
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
  move: change(MoveForm, moveOrgAction, { schema: moveOrgSchema, plan: planMove, foresee: foreseeMove }),
  merge: change(MergeForm, mergeOrgAction, { schema: mergeOrgSchema, plan: planMerge, foresee: foreseeMerge }),
  split: change(SplitForm, splitOrgAction, { schema: splitOrgSchema, plan: planSplit, foresee: foreseeSplit }),
  close: change(CloseForm, closeOrgAction, { schema: closeOrgSchema, plan: planClose, foresee: foreseeClose }),
} satisfies Record<string, Change>;
export type ChangeName = keyof typeof changes;

export const isChange = (name: string): name is ChangeName => Object.hasOwn(changes, name);

export const changeNames = Object.keys(changes) as ChangeName[];
