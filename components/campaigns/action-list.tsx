import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { addActionAction, switchActionAction } from "@/lib/campaigns/actions";
import type { Adoption, AdoptionAction } from "@/lib/campaigns/adoptions/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = {
  locale: Locale;
  org: string;
  adoption: Adoption;
  editable: boolean;
  /** One below the heading it stands under. */
  level?: "h2" | "h3";
};

/** Mandatory actions are shown locked, with why; optional ones can be added and put aside (INV-12). */
export function ActionList({ locale, org, adoption, editable, level: Heading = "h3" }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <>
      <Heading className="mb-1.5 font-semibold">{words("sections.actions")}</Heading>
      <ul className="mb-4 border border-line bg-sheet">
        {adoption.actions.map((action) => (
          <li
            key={action.id}
            className="flex min-h-target flex-wrap items-center justify-between gap-x-4 border-line px-4 py-1.5 not-first:border-t"
          >
            <span className={action.switchedOff ? "text-ink-2 line-through" : ""}>{action.name}</span>
            <span className="flex items-center gap-3">
              <Tag tone={action.mandatory ? "late" : "neutral"}>
                {words(action.mandatory ? "actionKinds.mandatory" : "actionKinds.optional")}
              </Tag>
              {action.mandatory ? <small className="text-sm text-ink-2">{words("actionKinds.locked")}</small> : null}
              {editable && !action.mandatory ? (
                <Switch locale={locale} org={org} adoptionId={adoption.id} action={action} />
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {editable ? <AddForm locale={locale} org={org} adoptionId={adoption.id} /> : null}
    </>
  );
}

function Switch({
  locale,
  org,
  adoptionId,
  action,
}: {
  locale: Locale;
  org: string;
  adoptionId: string;
  action: AdoptionAction;
}) {
  const words = loadWords(locale, "campaigns");
  return (
    <ActionForm id={`switch-${action.id}`} action={switchActionAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="adoptionId" value={adoptionId} />
      <input type="hidden" name="actionId" value={action.id} />
      <input type="hidden" name="switchedOff" value={String(!action.switchedOff)} />
      <SubmitButton tone="quiet">{words(action.switchedOff ? "buttons.switchOn" : "buttons.switchOff")}</SubmitButton>
    </ActionForm>
  );
}

function AddForm({ locale, org, adoptionId }: { locale: Locale; org: string; adoptionId: string }) {
  const words = loadWords(locale, "campaigns");
  return (
    <ActionForm id={`add-${adoptionId}`} action={addActionAction} words={formWords(locale)} clear className="max-w-xl">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="adoptionId" value={adoptionId} />
      <Field name="name" label={words("fields.name")} required>
        <TextInput maxLength={60} />
      </Field>
      <SubmitButton tone="plain">{words("buttons.add")}</SubmitButton>
    </ActionForm>
  );
}
