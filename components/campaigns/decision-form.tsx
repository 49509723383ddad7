import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { RadioGroup, TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideAdoptionAction } from "@/lib/campaigns/actions";
import type { Adoption } from "@/lib/campaigns/adoptions/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export function DecideAdoptionForm({ locale, org, adoption }: { locale: Locale; org: string; adoption: Adoption }) {
  const words = loadWords(locale, "campaigns");
  return (
    <ActionForm
      id={`decide-${adoption.id}`}
      action={decideAdoptionAction}
      words={formWords(locale)}
      className="max-w-3xl"
    >
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="adoptionOrgId" value={adoption.orgId} />
      <input type="hidden" name="adoptionId" value={adoption.id} />
      <Field name="decision" label={words("fields.decision")} group required>
        <RadioGroup
          options={[
            { value: "approve", label: words("decision.approve") },
            { value: "return", label: words("decision.return") },
          ]}
        />
      </Field>
      <Field name="reason" label={words("fields.reason")}>
        <TextArea rows={3} maxLength={300} />
      </Field>
      <SubmitButton>{loadWords(locale, "common")("buttons.submit")}</SubmitButton>
    </ActionForm>
  );
}
