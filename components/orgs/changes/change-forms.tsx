import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { planReclassifyAction, planRenameAction } from "@/lib/auth/orgs/changes/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ChangeableOrg, NearbyOrg } from "@/lib/orgs/changes/queries";
import type { Part } from "@/lib/orgs/plans/queries";
import { ClassFields } from "./class-fields";
import { type Kept, PaperFields } from "./paper-fields";

export type ChangeFormProps = {
  locale: Locale;
  org: string;
  today: string;
  target: ChangeableOrg;
  kept: Kept;
  /** Orgs that are likely meant, and what a split could take along. */
  nearby: readonly NearbyOrg[];
  parts: readonly (Part & { lower: boolean })[];
};

type FrameProps = ChangeFormProps & { action: FormAction; children: ReactNode };

/** Every change: what becomes different, then the document; the button leads to the page that says what will change. */
export function ChangeFrame({ locale, org, today, target, kept, action, children }: FrameProps) {
  return (
    <ActionForm action={action} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="target" value={target.code} />
      {children}
      <PaperFields locale={locale} today={today} kept={kept} />
      <SubmitButton>{loadWords(locale, "tree")("preview")}</SubmitButton>
    </ActionForm>
  );
}

export function RenameForm(props: ChangeFormProps) {
  const words = loadWords(props.locale, "tree");
  const { kept, target } = props;
  return (
    <ChangeFrame {...props} action={planRenameAction}>
      <Field name="name" label={words("fields.name")} required>
        <TextInput defaultValue={kept.name ?? target.name} autoComplete="off" />
      </Field>
      <Field name="shortName" label={words("fields.shortName")} hint={words("fields.shortNameHint")} required>
        <TextInput defaultValue={kept.shortName ?? target.shortName} autoComplete="off" />
      </Field>
    </ChangeFrame>
  );
}

export function ReclassifyForm(props: ChangeFormProps) {
  const { kind, level, field } = props.target;
  return (
    <ChangeFrame {...props} action={planReclassifyAction}>
      <ClassFields locale={props.locale} kept={{ kind, level, field, ...props.kept }} />
    </ChangeFrame>
  );
}
