import { Field } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { NumberInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Voices } from "@/lib/reviews/rounds/queries";

const voices = ["line", "contact", "dual", "entrusted"] as const;

/** What several reviewers of one subject weigh; all the same unless the scheme says otherwise. */
export function VoiceRows({ locale, voices: given }: { locale: Locale; voices: Voices }) {
  const words = loadWords(locale, "reviews");
  return (
    <Fold title={words("fields.voices")}>
      <p className="mb-2 text-sm text-ink-2">{words("hints.voices")}</p>
      <div className="grid grid-cols-2 gap-x-5 sm:grid-cols-4">
        {voices.map((voice) => (
          <Field key={voice} name={`${voice}Weight`} label={words(`voices.${voice}`)}>
            <NumberInput defaultValue={given[voice]} />
          </Field>
        ))}
      </div>
    </Fold>
  );
}
