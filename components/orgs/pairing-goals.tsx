import { Bar } from "@/components/ui/bar";
import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { pairManyAction } from "@/lib/auth/orgs/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { pairingKinds } from "@/lib/orgs/links/schema";
import { mostPairs } from "@/lib/orgs/pairings/rules";
import type { PairingGoal } from "@/lib/orgs/registers/queries";

type Props = { locale: Locale; org: string; today: string; goals: readonly PairingGoal[]; keeps: boolean };

/** SYS-43 结对目标: how many pairs are aimed at and made, and a list of pairs registered at once. */
export function PairingGoals({ locale, org, today, goals, keeps }: Props) {
  const words = loadWords(locale, "orgs");
  if (goals.length === 0 && !keeps) return null;
  return (
    <Section title={words("goals.title")}>
      {goals.length === 0 ? (
        <Empty>
          {words("goals.none")}
          <a href={`/o/${org}/orgs/registers?kind=PAIRING_GOAL`} className="underline underline-offset-4">
            {words("goals.register")}
          </a>
        </Empty>
      ) : (
        <ul className="border border-line bg-sheet">
          {goals.map((goal) => (
            <li
              key={goal.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line px-4 py-3 not-first:border-t"
            >
              <div className="min-w-0 grow">
                <strong className="font-semibold">{goal.name}</strong>
                <p className="text-sm text-ink-2">
                  {words(goal.approximate ? "goals.about" : "goals.exact", { made: goal.made, total: goal.total })}
                </p>
                <div className="max-w-sm">
                  <Bar
                    segments={[{ label: goal.name, value: Math.min(goal.made, goal.total), tone: "ok" }]}
                    total={goal.total}
                  />
                </div>
              </div>
              {keeps ? <PairDialog locale={locale} org={org} today={today} goal={goal} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function PairDialog({ locale, org, today, goal }: Omit<Props, "goals" | "keeps"> & { goal: PairingGoal }) {
  const words = loadWords(locale, "orgs");
  const kinds = pairingKinds.map((kind) => ({ value: kind, label: words(`links.pairings.${kind}`) }));
  const choose = loadWords(locale, "common")("forms.choose");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={pairManyAction}
      title={words("goals.pair")}
      submit={words("goals.pair")}
      keys={{ goalId: goal.id }}
    >
      <Field name="pairingKind" label={words("links.pairingKind")} required>
        <Select options={kinds} placeholder={choose} />
      </Field>
      <Field name="pairs" label={words("goals.pairs")} hint={words("goals.pairsHint", { most: mostPairs })} required>
        <TextArea rows={8} />
      </Field>
      <Field name="document" label={words("links.document")} required>
        <TextInput />
      </Field>
      <Field name="documentNumber" label={words("links.documentNumber")}>
        <TextInput />
      </Field>
      <Field name="beginsOn" label={words("links.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
    </FormDialog>
  );
}
