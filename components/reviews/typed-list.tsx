import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { confirmTypedAction } from "@/lib/reviews/typing/actions";
import type { TypedDraft } from "@/lib/reviews/typing/queries";

type Props = { locale: Locale; org: string; roundId: string; typed: readonly TypedDraft[] };

/** 代录: what the office typed, read and confirmed by the leader with one tap. */
export function TypedList({ locale, org, roundId, typed }: Props) {
  const words = loadWords(locale, "reviews");
  if (typed.length === 0) return null;
  return (
    <Section title={words("sections.typed")}>
      <ActionForm id="confirm-typed" action={confirmTypedAction} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="roundId" value={roundId} />
        <Field name="reviewIds" label={words("fields.typed")} hint={words("hints.typed")} group>
          <div className="grid gap-2">
            {typed.map(({ id, name, typist, whole, reported, words: said }) => (
              <label key={id} className="flex items-start gap-3 border border-line bg-sheet px-4 py-2">
                <input
                  type="checkbox"
                  name="reviewIds"
                  value={id}
                  defaultChecked={whole && reported}
                  className="mt-1.5"
                />
                <span className="min-w-0">
                  <strong className="font-semibold">{name}</strong>
                  <span className="ml-3 text-sm text-ink-2">{words("notes.typed", { typist })}</span>
                  <span className="block whitespace-pre-line">{said}</span>
                  {reported ? null : <span className="block text-sm text-ink-2">{words("notes.noReport")}</span>}
                </span>
              </label>
            ))}
          </div>
        </Field>
        <SubmitButton>{words("buttons.confirmTyped")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
