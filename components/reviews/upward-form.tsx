import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextArea } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { giveUpwardOpinionAction } from "@/lib/reviews/upward/actions";
import type { UpwardSubject } from "@/lib/reviews/upward/queries";

type Props = { locale: Locale; org: string; subjects: readonly UpwardSubject[] };

/** REV-28: one field for each leading cadre; what has been given is not shown again, not even to its writer. */
export function UpwardForms({ locale, org, subjects }: Props) {
  const words = loadWords(locale, "reviews");
  return subjects.map(({ sessionId, cadrePersonId, cadreName, title, seatName, given }) => (
    <Section key={`${sessionId}${cadrePersonId}`} title={`${cadreName}　${title || seatName}`}>
      {given ? (
        <Tag tone="ok">{words("upward.given")}</Tag>
      ) : (
        <ActionForm
          id={`upward-${cadrePersonId}`}
          keeps={false}
          action={giveUpwardOpinionAction}
          words={formWords(locale)}
        >
          <input type="hidden" name="org" value={org} />
          <input type="hidden" name="sessionId" value={sessionId} />
          <input type="hidden" name="cadrePersonId" value={cadrePersonId} />
          <Field name="text" label={words("upward.text")}>
            <TextArea rows={3} maxLength={1000} />
          </Field>
          <SubmitButton>{words("upward.give")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  ));
}
