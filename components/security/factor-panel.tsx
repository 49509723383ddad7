import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { beginFactorAction, removeFactorAction } from "@/lib/auth/factors/actions";
import type { FactorFacts } from "@/lib/auth/factors/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** 动态口令: whether the phone is asked beside the password. */
export function FactorPanel({ locale, factor }: { locale: Locale; factor: FactorFacts }) {
  const words = loadWords(locale, "access");
  const { confirmed, needed, codesLeft } = factor;
  return (
    <Section title={words("factor.title")}>
      <p className="mb-3 text-sm text-ink-2">{words("factor.explain")}</p>
      <p className="mb-3">{confirmed ? words("factor.on", { count: codesLeft }) : words("factor.off")}</p>
      {confirmed && needed ? <p className="text-sm text-ink-2">{words("factor.required")}</p> : null}
      {confirmed && !needed ? (
        <ActionForm action={removeFactorAction} words={formWords(locale)}>
          <SubmitButton tone="danger">{words("factor.remove")}</SubmitButton>
        </ActionForm>
      ) : null}
      {confirmed ? null : (
        <ActionForm action={beginFactorAction} words={formWords(locale)}>
          <SubmitButton tone="plain">{words("factor.set")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}
