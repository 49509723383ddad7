import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { reviseCampaignAction } from "@/lib/campaigns/actions";
import type { CampaignDetail } from "@/lib/campaigns/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** The words of a draft; once issued they stand. */
export function ReviseCampaignForm({
  locale,
  org,
  campaign,
}: {
  locale: Locale;
  org: string;
  campaign: CampaignDetail;
}) {
  const words = loadWords(locale, "campaigns");
  const line = (name: "title" | "theme" | "requirement" | "documentNumber" | "basisDocument", most: number) => (
    <Field
      name={name}
      label={words(`fields.${name}`)}
      required={name === "title" || name === "theme" || name === "requirement"}
    >
      <TextInput defaultValue={campaign[name]} maxLength={most} />
    </Field>
  );
  return (
    <Section title={words("sections.draft")}>
      <ActionForm
        id={`revise-${campaign.id}`}
        action={reviseCampaignAction}
        words={formWords(locale)}
        className="max-w-3xl"
      >
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="campaignId" value={campaign.id} />
        {line("title", 60)}
        {line("theme", 120)}
        {line("requirement", 200)}
        {line("documentNumber", 60)}
        {line("basisDocument", 120)}
        <Field name="scheme" label={words("fields.scheme")}>
          <TextArea rows={10} defaultValue={campaign.scheme} maxLength={8_000} />
        </Field>
        <SubmitButton>{words("buttons.revise")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
