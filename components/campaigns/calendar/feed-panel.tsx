import { CopyText } from "@/components/ui/copy-text";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideFeedAction } from "@/lib/campaigns/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; org: string; address: string | null };

/** The secret address for other calendar programmes; a new one kills the old one at once. */
export function FeedPanel({ locale, org, address }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <Section title={words("calendar.feed")}>
      <p className="mb-3 max-w-3xl text-sm text-ink-2">{words("calendar.feedExplained")}</p>
      {address ? (
        <div className="mb-3 max-w-3xl">
          <CopyText
            label={words("calendar.feed")}
            text={address}
            rows={2}
            button={words("coverage.copy")}
            done={words("coverage.copied")}
          />
        </div>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Decide
          locale={locale}
          org={org}
          decision="renew"
          label={words(address ? "calendar.renew" : "calendar.begin")}
        />
        {address ? <Decide locale={locale} org={org} decision="revoke" label={words("calendar.revoke")} /> : null}
      </div>
    </Section>
  );
}

type DecideProps = { locale: Locale; org: string; decision: "renew" | "revoke"; label: string };

function Decide({ locale, org, decision, label }: DecideProps) {
  return (
    <ActionForm id={`feed-${decision}`} action={decideFeedAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="decision" value={decision} />
      <SubmitButton tone="plain">{label}</SubmitButton>
    </ActionForm>
  );
}
