import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { unlinkIdentityAction } from "@/lib/auth/identities/actions";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { IdentityButton } from "./identity-button";

type IdentityPanelProps = { locale: Locale; name: string; linkedAt: Date | null; outcome: string | undefined };

/** The account at the identity provider that opens this one. */
export function IdentityPanel({ locale, name, linkedAt, outcome }: IdentityPanelProps) {
  const words = loadWords(locale, "access");
  return (
    <Section title={words("identity.title", { name })}>
      {outcome === "linked" && linkedAt ? <Notice title={words("identity.linked", { name })} live /> : null}
      {outcome === "taken" ? <Notice tone="error" title={words("identity.taken", { name })} live /> : null}
      {outcome === "failed" ? <Notice tone="error" title={words("identity.failed")} live /> : null}
      <p className="mb-3 text-sm text-ink-2">{words("identity.explain", { name })}</p>
      <p className="mb-3">
        {linkedAt ? words("identity.since", { at: formatFullDay(locale, linkedAt) }) : words("identity.none")}
      </p>
      {linkedAt ? (
        <ActionForm action={unlinkIdentityAction} words={formWords(locale)}>
          <SubmitButton tone="plain">{words("identity.unlink")}</SubmitButton>
        </ActionForm>
      ) : (
        <IdentityButton
          links
          label={words("identity.link", { name })}
          words={{ working: words("identity.working"), failed: words("identity.failed") }}
        />
      )}
    </Section>
  );
}
