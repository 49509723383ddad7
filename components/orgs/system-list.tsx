import { Dialog } from "@/components/ui/dialog";
import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { joinSystemAction, leaveSystemAction } from "@/lib/auth/orgs/changes/actions";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { HeldSystem, OrgNode } from "@/lib/orgs/queries";

type SystemListProps = { locale: Locale; org: string; today: string; node: OrgNode; keeps: boolean };

/** ORG-05: the sectors that guide an organisation beside its one superior. */
export function SystemList({ locale, org, today, node, keeps }: SystemListProps) {
  const words = loadWords(locale, "tree");
  const closeLabel = loadWords(locale, "common")("buttons.close");
  const place = { locale, org, today, code: node.code };
  return (
    <Section title={words("systems.title")}>
      {node.systems.length === 0 ? <Empty>{words("systems.none")}</Empty> : null}
      <ul className="border-line bg-sheet not-empty:border">
        {node.systems.map((system) => (
          <li
            key={system.id}
            className="flex flex-wrap items-center justify-between gap-x-4 border-line px-4 py-2 not-first:border-t"
          >
            <div>
              <p>{system.guide ? words("systems.row", { name: system.name, guide: system.guide }) : system.name}</p>
              <p className="text-sm text-ink-2">
                {[spanOf(locale, system), system.document].filter(Boolean).join(" · ")}
              </p>
            </div>
            {keeps && !system.endsOn ? (
              <Dialog
                trigger={words("systems.leave")}
                title={`${words("systems.leave")} · ${system.name}`}
                closeLabel={closeLabel}
              >
                <LeaveForm {...place} systemId={system.id} />
              </Dialog>
            ) : null}
          </li>
        ))}
      </ul>
      {keeps ? (
        <div className="mt-3">
          <Dialog
            trigger={words("systems.join")}
            title={`${words("systems.join")} · ${node.shortName}`}
            closeLabel={closeLabel}
          >
            <JoinForm {...place} />
          </Dialog>
        </div>
      ) : null}
    </Section>
  );
}

function spanOf(locale: Locale, { beginsOn, endsOn }: HeldSystem): string {
  const words = loadWords(locale, "tree");
  const from = formatFullDay(locale, beginsOn);
  return endsOn
    ? words("systems.until", { from, to: formatFullDay(locale, endsOn) })
    : words("systems.from", { day: from });
}

type Place = { locale: Locale; org: string; today: string; code: string };

function JoinForm({ locale, org, today, code }: Place) {
  const words = loadWords(locale, "tree");
  return (
    <ActionForm action={joinSystemAction} words={formWords(locale)} clear>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="target" value={code} />
      <Field name="name" label={words("systems.name")} hint={words("systems.nameHint")} required>
        <TextInput />
      </Field>
      <Field name="guide" label={words("systems.guide")}>
        <TextInput />
      </Field>
      <Field name="document" label={words("systems.document")} required>
        <TextInput />
      </Field>
      <Field name="beginsOn" label={words("systems.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <SubmitButton>{words("systems.join")}</SubmitButton>
    </ActionForm>
  );
}

function LeaveForm({ locale, org, today, code, systemId }: Place & { systemId: string }) {
  const words = loadWords(locale, "tree");
  return (
    <ActionForm action={leaveSystemAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="target" value={code} />
      <input type="hidden" name="systemId" value={systemId} />
      <Field name="endsOn" label={words("systems.endsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="endDocument" label={words("systems.endDocument")} required>
        <TextInput />
      </Field>
      <SubmitButton tone="danger">{words("systems.leave")}</SubmitButton>
    </ActionForm>
  );
}
