import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { removePasskeyAction } from "@/lib/auth/passkeys/actions";
import type { OwnPasskey } from "@/lib/auth/passkeys/queries";
import { formatFullDay, formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { PasskeyButton } from "./passkey-button";
import { passkeyWords } from "./passkey-words";
import { deviceWords } from "./session-list";

/** The devices that open the door by themselves. */
export function PasskeyList({ locale, passkeys }: { locale: Locale; passkeys: readonly OwnPasskey[] }) {
  const words = loadWords(locale, "access");
  return (
    <Section title={words("passkeys.title")}>
      <p className="mb-3 text-sm text-ink-2">{words("passkeys.explain")}</p>
      {passkeys.length > 0 ? (
        <ul className="mb-3 border border-line bg-sheet">
          {passkeys.map(({ id, device, createdAt, lastUsedAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 border-line px-4 py-3 not-first:border-t">
              <div className="min-w-0 flex-1">
                <p className="font-semibold">{deviceWords(locale, device)}</p>
                <p className="text-sm text-ink-2">
                  {words("passkeys.made", { at: formatFullDay(locale, createdAt) })}
                  {lastUsedAt ? `　${words("passkeys.used", { at: formatMoment(locale, lastUsedAt) })}` : ""}
                </p>
              </div>
              <ActionForm action={removePasskeyAction} words={formWords(locale)}>
                <input type="hidden" name="passkeyId" value={id} />
                <SubmitButton tone="plain">{words("passkeys.remove")}</SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      ) : null}
      <PasskeyButton purpose="REGISTER" label={words("passkeys.add")} words={passkeyWords(locale)} />
    </Section>
  );
}
