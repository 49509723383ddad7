import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, TextArea, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { reviseCampaignAction } from "@/lib/campaigns/actions";
import type { CampaignDetail } from "@/lib/campaigns/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** The words of a draft and the days of its stages; once issued they stand. */
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
        <StageDays locale={locale} stages={campaign.stages} />
        <SubmitButton>{words("buttons.revise")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}

/** 动员部署至：… The days a template's year gave, laid into the campaign's span, to be set otherwise. */
function StageDays({ locale, stages }: { locale: Locale; stages: CampaignDetail["stages"] }) {
  const words = loadWords(locale, "campaigns");
  const dated = stages.filter(({ endsOn }) => endsOn !== null);
  if (dated.length === 0) return null;
  return (
    <fieldset className="mb-5">
      <legend className="mb-2 font-semibold">{words("stageDays")}</legend>
      <div className="grid gap-x-4 sm:grid-cols-3">
        {dated.map(({ position, name, endsOn }, at) => (
          <div key={position}>
            <input type="hidden" name={`stages[${at}].position`} value={position} />
            <Field name={`stages[${at}].endsOn`} label={words("stageUntil", { stage: name })} required>
              <DateInput defaultValue={endsOn ?? undefined} />
            </Field>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
