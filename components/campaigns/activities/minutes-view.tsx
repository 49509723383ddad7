import { DialogForm } from "@/components/pledges/dialog-form";
import { Field } from "@/components/ui/field";
import { DateInput, Select } from "@/components/ui/inputs";
import { Tag } from "@/components/ui/tag";
import type { ActivityPage, KeptLine } from "@/lib/campaigns/activities/minutes/queries";
import { writeLine } from "@/lib/campaigns/activities/minutes/rules";
import { lineKinds } from "@/lib/campaigns/activities/minutes/schema";
import { actOnDecisionAction } from "@/lib/campaigns/meeting-actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { openFromMeetingAction } from "@/lib/rectifications/meetings/actions";
import type { PossibleOwner } from "@/lib/rectifications/openings/queries";

type Props = {
  locale: Locale;
  org: string;
  activity: ActivityPage;
  /** Who can be made responsible; null where this person opens nothing. */
  owners: readonly PossibleOwner[] | null;
  mayAct: boolean;
};

/** The minutes as they read: one block a kind, each problem and decision with what became of it (SUP-23). */
export function MinutesView({ locale, org, activity, owners, mayAct }: Props) {
  const words = loadWords(locale, "meetings");
  const kinds = lineKinds.filter((kind) => activity.lines.some((line) => line.kind === kind));
  if (kinds.length === 0) return <p className="mb-4 text-ink-2">{words("minutes.none")}</p>;
  return (
    <dl className="mb-6 border border-line bg-sheet">
      {kinds.map((kind) => (
        <div key={kind} className="grid border-line px-4 py-2.5 not-first:border-t sm:grid-cols-[9rem_1fr] sm:gap-4">
          <dt className="text-sm leading-[1.94] text-ink-2">{words(`lines.${kind}`)}</dt>
          <dd className="min-w-0">
            <ol>
              {activity.lines
                .filter((line) => line.kind === kind)
                .map((line) => (
                  <li key={line.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-0.5">
                    <span>{writeLine(line)}</span>
                    <Fate locale={locale} org={org} line={line} owners={owners} mayAct={mayAct} />
                  </li>
                ))}
            </ol>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type FateProps = Omit<Props, "activity"> & { line: KeptLine };

function Fate({ locale, org, line, owners, mayAct }: FateProps) {
  const words = loadWords(locale, "meetings");
  if (line.rectificationId) {
    return (
      <a href={`/o/${org}/rectifications/${line.rectificationId}`} className="text-sm underline underline-offset-4">
        {words("minutes.rectified")}
      </a>
    );
  }
  if (line.actionId) return <Tag tone="ok">{words("minutes.acted")}</Tag>;
  const open = owners && (line.kind === "PROBLEM" || line.kind === "DECISION");
  return (
    <>
      {open ? (
        <DialogForm
          locale={locale}
          action={openFromMeetingAction}
          hidden={{ org, lineId: line.id }}
          trigger={words("minutes.rectify")}
          title={words("minutes.rectify")}
          submit={words("minutes.rectify")}
          note={line.text}
        >
          <Field name="ownerPersonId" label={words("minutes.owner")} required>
            <Select
              options={owners.map(({ id, name, title }) => ({
                value: id,
                label: title ? `${name}（${title}）` : name,
              }))}
            />
          </Field>
          <Field name="dueOn" label={words("minutes.dueOn")} required>
            <DateInput />
          </Field>
        </DialogForm>
      ) : null}
      {mayAct && line.kind === "DECISION" ? (
        <DialogForm
          locale={locale}
          action={actOnDecisionAction}
          hidden={{ org, lineId: line.id }}
          trigger={words("minutes.act")}
          title={words("minutes.act")}
          submit={words("minutes.act")}
          note={line.text}
        />
      ) : null}
    </>
  );
}
