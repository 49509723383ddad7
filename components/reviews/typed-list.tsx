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
            {typed.map((draft) => (
              <TypedRow key={draft.id} locale={locale} path={`/o/${org}/reviews/${roundId}`} draft={draft} />
            ))}
          </div>
        </Field>
        <SubmitButton>{words("buttons.confirmTyped")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}

type RowProps = { locale: Locale; path: string; draft: TypedDraft };

/** What the leader takes as their own word, part by part; to be ticked, or opened and written otherwise. */
function TypedRow({ locale, path, draft }: RowProps) {
  const words = loadWords(locale, "reviews");
  const { id, targetId, name, typist, whole, reported } = draft;
  return (
    <div className="border border-line bg-sheet px-4 py-2">
      <label className="flex items-start gap-3">
        <input type="checkbox" name="reviewIds" value={id} defaultChecked={whole && reported} className="mt-1.5" />
        <span className="min-w-0">
          <strong className="font-semibold">{name}</strong>
          <span className="ml-3 text-sm text-ink-2">{words("notes.typed", { typist })}</span>
          {(["achievements", "shortcomings", "direction"] as const).map((part) => (
            <span key={part} className="block whitespace-pre-line">
              <span className="text-sm text-ink-2">{words(`fields.${part}`)}</span>
              {`　${draft[part]}`}
            </span>
          ))}
          {reported ? null : <span className="block text-sm text-ink-2">{words("notes.noReport")}</span>}
        </span>
      </label>
      <a
        href={`${path}/${targetId}`}
        className="ml-7 inline-flex min-h-target items-center underline underline-offset-4"
      >
        {words("buttons.rewriteTyped")}
      </a>
    </div>
  );
}
