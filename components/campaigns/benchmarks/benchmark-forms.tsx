import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import {
  matchBenchmarkAction,
  reachBenchmarkAction,
  seekBenchmarkAction,
  winBenchmarkAction,
} from "@/lib/campaigns/benchmarks/actions";
import { benchmarkLifecycle } from "@/lib/campaigns/benchmarks/lifecycle";
import type { Benchmark } from "@/lib/campaigns/benchmarks/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";

type Place = { locale: Locale; org: string };
type Choice = { value: string; label: string };

/** 寻标; `holders` are those whose benchmark the person may write, the organisation as the empty value. */
export function SeekDialog({ locale, org, holders }: Place & { holders: readonly Choice[] }) {
  const words = loadWords(locale, "ledgers");
  return (
    <FormDialog
      {...{ locale, org }}
      action={seekBenchmarkAction}
      title={words("benchmarks.seek")}
      submit={words("benchmarks.save")}
      tone="primary"
    >
      <Field name="personId" label={words("benchmarks.who")}>
        <Select options={holders} />
      </Field>
      <Field name="object" label={words("benchmarks.object")} hint={words("benchmarks.objectHint")} required>
        <TextInput maxLength={80} />
      </Field>
      <Field name="target" label={words("benchmarks.target")} required>
        <TextArea rows={2} maxLength={200} />
      </Field>
      <Field name="dueOn" label={words("benchmarks.dueOn")} required>
        <DateInput />
      </Field>
    </FormDialog>
  );
}

/** The next step of one benchmark, where it is this person's to make. */
export function BenchmarkMove({ locale, org, row, actor }: Place & { row: Benchmark; actor: Actor }) {
  const words = loadWords(locale, "ledgers");
  const [move] = openMoves(benchmarkLifecycle, actor, row);
  if (!move) return null;
  const shared = { locale, org, title: words(`benchmarks.moves.${move}`), submit: words("benchmarks.save") };
  const keys = { benchmarkId: row.id };
  if (move === "reach") {
    return (
      <FormDialog {...shared} action={reachBenchmarkAction} keys={keys}>
        <Field name="reachedProof" label={words("benchmarks.proof")} required>
          <TextArea rows={2} maxLength={300} />
        </Field>
      </FormDialog>
    );
  }
  if (move === "win") {
    return (
      <FormDialog {...shared} action={winBenchmarkAction} keys={keys}>
        <Field name="honour" label={words("benchmarks.honour")} required>
          <TextInput maxLength={100} />
        </Field>
      </FormDialog>
    );
  }
  return (
    <FormDialog {...shared} action={matchBenchmarkAction} keys={keys}>
      <Field name="gap" label={words("benchmarks.gap")} required>
        <TextArea rows={2} maxLength={300} />
      </Field>
      <Field name="measures" label={words("benchmarks.measures")} required>
        <TextArea rows={3} maxLength={500} />
      </Field>
    </FormDialog>
  );
}
