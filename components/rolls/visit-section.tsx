import { DialogForm } from "@/components/pledges/dialog-form";
import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { logVisitAction } from "@/lib/auth/memberships/actions";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { PersonFile } from "@/lib/people/files/queries";
import { visitManners } from "@/lib/people/visits/schema";

type VisitSectionProps = {
  locale: Locale;
  org: string;
  today: string;
  personId: string;
  visits: PersonFile["visits"];
  logs: boolean;
};

/** ORG-33: visits and aid, for the branch and the member alone. */
export function VisitSection({ locale, org, today, personId, visits, logs }: VisitSectionProps) {
  const words = loadWords(locale, "rolls");
  const options = visitManners.map((manner) => ({ value: manner, label: words(`file.manners.${manner}`) }));
  return (
    <Section title={words("file.visits")}>
      <p className="mb-2 text-sm text-ink-2">{words("file.visitPrivacy")}</p>
      {visits.length === 0 ? <Empty>{words("file.noVisits")}</Empty> : null}
      <ul className="border-line bg-sheet not-empty:border">
        {visits.map(({ id, visitor, visitedOn, manner, note, aid }) => (
          <li key={id} className="border-line px-4 py-2 not-first:border-t">
            <p className="flex flex-wrap items-center gap-x-3">
              <span>{formatFullDay(locale, visitedOn)}</span>
              <Tag tone="neutral">{words(`file.manners.${manner}`)}</Tag>
              <span className="text-sm text-ink-2">{visitor}</span>
            </p>
            <p>{note}</p>
            {aid ? <p className="text-sm text-ink-2">{`${words("file.aid")}：${aid}`}</p> : null}
          </li>
        ))}
      </ul>
      {logs ? (
        <div className="mt-3">
          <DialogForm
            locale={locale}
            action={logVisitAction}
            hidden={{ org, personId }}
            trigger={words("file.logVisit")}
            title={words("file.logVisit")}
            submit={words("file.logVisit")}
          >
            <Field name="visitedOn" label={words("file.visitedOn")} required>
              <DateInput defaultValue={today} />
            </Field>
            <Field name="manner" label={words("file.manner")} required>
              <Select options={options} />
            </Field>
            <Field name="note" label={words("file.visitNote")} required>
              <TextArea rows={3} />
            </Field>
            <Field name="aid" label={words("file.aid")} hint={words("file.aidHint")}>
              <TextInput autoComplete="off" />
            </Field>
          </DialogForm>
        </div>
      ) : null}
    </Section>
  );
}
