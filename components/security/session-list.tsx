import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { endSessionsAction } from "@/lib/auth/sessions/actions";
import { deviceOf } from "@/lib/auth/sessions/devices";
import type { OwnSession } from "@/lib/auth/sessions/queries";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** Where I am signed in: each device by its everyday name, and a way to end it from here. */
export function SessionList({ locale, sessions }: { locale: Locale; sessions: readonly OwnSession[] }) {
  const words = loadWords(locale, "access");
  return (
    <Section title={words("sessions.title")}>
      <ul className="border border-line bg-sheet">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line px-4 py-3 not-first:border-t"
          >
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {deviceWords(locale, session.device)}
                {session.current ? <Tag tone="ok">{words("sessions.current")}</Tag> : null}
              </p>
              <p className="text-sm text-ink-2">
                {words(`sessions.ways.${session.way}`)}　
                {words("sessions.seen", { at: formatMoment(locale, session.lastSeenAt) })}
              </p>
            </div>
            {session.current ? null : (
              <ActionForm action={endSessionsAction} words={formWords(locale)}>
                <input type="hidden" name="sessionId" value={session.id} />
                <SubmitButton tone="plain">{words("sessions.end")}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <ActionForm action={endSessionsAction} words={formWords(locale)} className="mt-3 grid">
          <SubmitButton tone="danger">{words("sessions.endOthers")}</SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  );
}

export function deviceWords(locale: Locale, agent: string): string {
  const { machine, browser } = deviceOf(agent);
  return [loadWords(locale, "access")(`sessions.machines.${machine}`), browser].filter(Boolean).join(" · ");
}
